import { RULE_LIMITS, type PatternFault, type RuleSet } from '#rules';

import { negationFault } from './negation-fault';
import { linesOf, readLines, tooLong, type LineKind, type LinesFault } from './read-lines';

/** The lists that hold for all rules of a set, in the order in which the page shows them. */
export const SET_LISTS = ['negations', 'templateLines'] as const;
export type SetList = (typeof SET_LISTS)[number];

/** The lists as they are typed, one entry a line; negations are undefined where the language's own list serves. */
export interface SetListsDraft {
  readonly negations: string | undefined;
  readonly templateLines: string;
}

type SetLists = Pick<RuleSet, SetList>;

const KINDS = {
  negations: {
    most: RULE_LIMITS.negations,
    tooMany: (entries) => `There can be ${RULE_LIMITS.negations} lines; these are ${entries}.`,
    faultOf: (line) => tooLong(line, RULE_LIMITS.patternLength) ?? negationFault(line),
  },
  templateLines: {
    most: RULE_LIMITS.templateLines,
    tooMany: (entries) => `There can be ${RULE_LIMITS.templateLines} lines; these are ${entries}.`,
    faultOf: (line) => tooLong(line, RULE_LIMITS.templateLineLength) ?? wordlessFault(line),
  },
} as const satisfies Record<SetList, LineKind>;

/** A line without any word would be compared with every empty one. */
const wordlessFault = (line: string): PatternFault | undefined =>
  /[\p{L}\p{N}]/u.test(line) ? undefined : { position: 0, expected: 'a line with a word in it' };

/** The lists of a rule set, to be typed in. */
export const draftOfLists = ({ negations, templateLines = [] }: SetLists): SetListsDraft => ({
  negations: negations && linesOf(negations),
  templateLines: linesOf(templateLines),
});

/** What can be read of the lists as typed. An own list without any entry stays one: then nothing is denied. */
export function readSetLists(draft: SetListsDraft): SetLists {
  const negations = draft.negations === undefined ? undefined : entriesOf('negations', draft.negations);
  const templateLines = entriesOf('templateLines', draft.templateLines);
  return { ...(negations && { negations }), ...(templateLines.length > 0 && { templateLines }) };
}

/** What is wrong with a list as typed; undefined when nothing is. */
export const setListFault = (list: SetList, typed: string): LinesFault | undefined =>
  readLines(typed, KINDS[list]).fault;

/** Whether a line stands in a list that cannot be read yet. */
export const areListsUnfinished = (draft: SetListsDraft): boolean =>
  SET_LISTS.some((list) => setListFault(list, draft[list] ?? '') !== undefined);

const entriesOf = (list: SetList, typed: string): readonly string[] =>
  readLines(typed, KINDS[list]).entries.slice(0, KINDS[list].most);

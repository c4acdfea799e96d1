import {
  FIELDS,
  PARTS,
  RULE_LIMITS,
  USUAL_WHERE,
  USUALLY_LEFT_OUT,
  type Field,
  type Part,
  type Question,
  type Rule,
} from '#rules';

import { isUsualWhere } from '../../ui/field-words';
import { isUsuallyLeftOut } from '../../ui/part-words';
import { conditionDrafts, readConditions, type ConditionDraft, type ConditionFault } from './condition-draft';
import { linesOf, PATTERN_LINES, readLines, type LinesFault } from './read-lines';
import { POINTS_FAULT, readPoints } from './read-points';

/** A rule as it stands in the form: whatever was typed, faults and all. */
export interface RuleDraft {
  readonly question: Question;
  /** One pattern a line, as in the exceptions. */
  readonly patterns: string;
  readonly points: string;
  readonly where: readonly Field[];
  readonly note: string;
  /** Exceptions within the sentence of a match. */
  readonly sentence: string;
  /** Exceptions anywhere in the issue. */
  readonly anywhere: string;
  readonly leaveOut: readonly Part[];
  readonly conditions: readonly ConditionDraft[];
}

/** Faults of a form, by field; those of conditions in the order of the conditions. */
export interface DraftFaults {
  readonly patterns?: LinesFault;
  readonly points?: string;
  readonly where?: string;
  readonly note?: string;
  readonly sentence?: LinesFault;
  readonly anywhere?: LinesFault;
  readonly conditions?: readonly (ConditionFault | undefined)[];
}

/** What a rule says, without what the form does not hold. */
export type RuleBody = Omit<Rule, 'id' | 'on'>;

export type ReadDraft =
  { readonly kind: 'ok'; readonly body: RuleBody } | { readonly kind: 'faulty'; readonly faults: DraftFaults };

/** An empty form. Middling points: one rule should not decide alone. */
export const emptyDraft = (question: Question): RuleDraft => draftOf({ question, points: 20, patterns: [], note: '' });

/** The form of a rule. */
export const draftOf = (rule: RuleBody): RuleDraft => ({
  question: rule.question,
  patterns: linesOf(rule.patterns),
  points: String(rule.points),
  where: rule.where ?? USUAL_WHERE,
  note: rule.note,
  sentence: linesOf(rule.unless?.sentence ?? []),
  anywhere: linesOf(rule.unless?.anywhere ?? []),
  leaveOut: rule.leaveOut ?? USUALLY_LEFT_OUT,
  conditions: conditionDrafts(rule),
});

/** Reads a form. Never throws: what cannot be read is a fault beside its field. */
export function readDraft(draft: RuleDraft): ReadDraft {
  const { question, where, note, leaveOut } = draft;
  const patterns = readLines(draft.patterns, PATTERN_LINES);
  const sentence = readLines(draft.sentence, PATTERN_LINES);
  const anywhere = readLines(draft.anywhere, PATTERN_LINES);
  const conditions = readConditions(draft.conditions);
  const points = readPoints(draft.points);
  const only = conditions.flatMap((read) => (read.kind === 'ok' ? [[read.field, read.condition] as const] : []));
  const faults: DraftFaults = {
    ...faultOfPatterns(draft, patterns.fault),
    ...(points === undefined && { points: POINTS_FAULT }),
    ...(where.length === 0 && { where: 'Choose at least one place to look in.' }),
    ...(note.length > RULE_LIMITS.noteLength && { note: `A note can have ${RULE_LIMITS.noteLength} characters.` }),
    ...(sentence.fault && { sentence: sentence.fault }),
    ...(anywhere.fault && { anywhere: anywhere.fault }),
    ...(only.length < conditions.length && {
      conditions: conditions.map((read) => (read.kind === 'ok' ? undefined : read.fault)),
    }),
  };
  if (points === undefined || Object.keys(faults).length > 0) return { kind: 'faulty', faults };
  const unless = {
    ...(sentence.entries.length > 0 && { sentence: sentence.entries }),
    ...(anywhere.entries.length > 0 && { anywhere: anywhere.entries }),
  };
  return {
    kind: 'ok',
    body: {
      question,
      points,
      patterns: patterns.entries,
      ...(!isUsualWhere(where) && { where }),
      ...(!isUsuallyLeftOut(leaveOut) && { leaveOut }),
      ...(only.length > 0 && { only: Object.fromEntries(only) }),
      ...(Object.keys(unless).length > 0 && { unless }),
      note,
    },
  };
}

/** A rule needs words of its own unless one of its conditions asks for something that is there. */
function faultOfPatterns(draft: RuleDraft, fault: LinesFault | undefined): Pick<DraftFaults, 'patterns'> {
  if (fault !== undefined) return { patterns: fault };
  if (draft.patterns.trim() !== '' || draft.conditions.some(({ asks }) => asks !== 'empty')) return {};
  const all =
    draft.conditions.length === 0
      ? 'Write at least one word or phrase.'
      : 'Write at least one word or phrase: what is empty is no sign by itself.';
  return { patterns: { lines: [], all } };
}

/** Whether a rule says more than words, places and a note: what the form folds away until it is asked for. */
export const saysMore = ({ sentence, anywhere, leaveOut, conditions }: RuleDraft): boolean =>
  sentence !== '' || anywhere !== '' || conditions.length > 0 || !isUsuallyLeftOut(leaveOut);

/** Whether two forms say the same, letter by letter; the order of what is ticked is no difference. */
export const isSameDraft = (a: RuleDraft, b: RuleDraft): boolean => inOrder(a) === inOrder(b);

const inOrder = ({ where, leaveOut, ...rest }: RuleDraft): string =>
  JSON.stringify([
    FIELDS.filter((field) => where.includes(field)),
    PARTS.filter((part) => leaveOut.includes(part)),
    Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

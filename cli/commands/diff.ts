import { compareSuggestions, type SuggestionComparison } from '#measure';
import { compareRuleSets, compileRules, type RuleChange, type RuleSet } from '#rules';

import type { IssueFromFile } from '../read/read-issue';
import { changeWords } from '../write/compared/change-words';
import { setChangeWords } from '../write/compared/set-change-words';
import { becauseWords } from '../write/compared/because-words';
import { moveLines } from '../write/compared/move-lines';
import { printable } from '../write/printable';

/** How two rule sets differ. */
export interface DiffAnswer {
  readonly isSame: boolean;
  /** To be read, or JSON; ends with a line break. */
  readonly report: string;
}

/** Issues listed whose suggestion changes. */
const MOST_LISTED = 20;

/** Compares two rule sets; given issues, also what they suggest for these. */
export function diff(
  before: RuleSet,
  after: RuleSet,
  issues: readonly IssueFromFile[] | undefined,
  json: boolean,
): DiffAnswer {
  const rules = compareRuleSets(before, after);
  const settings = setChangeWords(before, after);
  const isSame = rules.length === 0 && settings.length === 0;
  const found = issues && compareSuggestions(compileRules(before), compileRules(after), issues);
  const report = json
    ? JSON.stringify({ settings, rules: rules.map(ruleInJson), suggestions: found && inJson(found) }, undefined, 2)
    : [
        ...(isSame ? ['The rules are the same.'] : settings),
        ...rules.flatMap(ruleLines),
        ...(found === undefined ? [] : ['', ...moveLines(found, MOST_LISTED)]),
      ]
        .map(printable)
        .join('\n');
  return { isSame, report: `${report}\n` };
}

const ruleInJson = (change: RuleChange) => ({ kind: change.kind, id: change.id, words: changeWords(change) });

const SIGN = { added: '+', removed: '-', changed: '~' } as const satisfies Record<RuleChange['kind'], string>;

const ruleLines = (change: RuleChange): readonly string[] => [
  `${SIGN[change.kind]} ${change.id} (${change.kind})`,
  ...changeWords(change).map((words) => `    ${words}`),
];

const inJson = ({ issues, moves, changed }: SuggestionComparison) => ({
  issues,
  changed: changed.length,
  moves,
  first: changed.slice(0, MOST_LISTED).map((one) => ({
    key: one.key,
    from: one.before.place,
    to: one.after.place,
    because: becauseWords(one, one.text),
  })),
});

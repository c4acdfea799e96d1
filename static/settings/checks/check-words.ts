import { findingWords, type NameOf } from '#rules';

import type { FindingGroup, GroupedFindings } from './group-findings';
import { otherRule, type Together } from './together';

/** What a group of findings is called, by their number. */
export const GROUP_TITLE = {
  dead: (n) => (n === 1 ? '1 that can never count' : `${n} that can never count`),
  contradicts: (n) => (n === 1 ? '1 on both sides' : `${n} on both sides`),
  duplicate: (n) => (n === 1 ? '1 duplicate' : `${n} duplicates`),
  shadowed: (n) => `${n} always inside another`,
  'too-broad': (n) => (n === 1 ? '1 rule that is too broad' : `${n} rules that are too broad`),
  never: (n) => (n === 1 ? '1 rule that never counted' : `${n} rules that never counted`),
  'built-in': (n) => `${n} in the built-in rules, on purpose`,
} as const satisfies Record<FindingGroup, (n: number) => string>;

/** What a finding of each group is, in a word or two. */
export const GROUP_NAME = {
  dead: 'Dead',
  contradicts: 'Contradicts',
  duplicate: 'Duplicate',
  shadowed: 'Shadowed',
  'too-broad': 'Too broad',
  never: 'Never counted',
} as const satisfies Record<Exclude<FindingGroup, 'built-in'>, string>;

/** What a group means, and when to leave it as it is. */
export const GROUP_MEANING = {
  dead: 'Nothing rests on these: they can go.',
  contradicts: 'The same words speak for the backlog and for the plan. Decide for one side, or add exceptions.',
  duplicate: 'The same words count more than once. Where that is meant, leave them.',
  shadowed: 'Another pattern of the rule counts wherever these do: they can go.',
  'too-broad': 'What most issues have tells little about any of them.',
  never: 'They had no evidence in any of the issues that were read. Rare words may still be worth keeping.',
  'built-in':
    'Nobody has changed these rules. Their points were measured together, words that count twice included: leave them, unless suggestions are wrong.',
} as const satisfies Record<FindingGroup, string>;

/** What was found, in a line. */
export function checksTitle({ own, others }: GroupedFindings): string {
  const count = (...groups: readonly FindingGroup[]): number =>
    others.reduce((sum, [group, found]) => (groups.includes(group) ? sum + found.length : sum), 0);
  const [never, builtIn] = [count('never'), count('built-in')];
  const known = count('dead', 'contradicts', 'duplicate', 'shadowed', 'too-broad');
  const found = [
    own.length > 0 && `${own.length} in what you changed`,
    known > 0 && (own.length > 0 ? `${known} in other rules` : `${known} worth a look`),
    own.length + known === 0 && never + builtIn > 0 && 'nothing to mend',
    never > 0 && GROUP_TITLE.never(never),
  ].filter((words) => words !== false);
  return found.length === 0 ? 'Checks found nothing' : `Checks: ${found.join(', ')}`;
}

/** Patterns that are named; of more, only how many. */
const MOST_NAMED = 4;

/** What was found, in a sentence. */
export function togetherWords(together: Together, isWhole: boolean, nameOf: NameOf): string {
  const [first] = together;
  const other = otherRule(first);
  if (together.length === 1 || other === undefined) return findingWords(first, nameOf);
  const patterns = together.map((finding) => ('pattern' in finding ? `“${finding.pattern}”` : ''));
  const isCut = patterns.length > MOST_NAMED + 1;
  const named = isCut ? [...patterns.slice(0, MOST_NAMED), `${patterns.length - MOST_NAMED} more`] : patterns;
  const what = isWhole ? `All ${patterns.length} of its patterns` : new Intl.ListFormat('en').format(named);
  return first.kind === 'contradicts'
    ? `${what} stand in ${nameOf(other)} too, which speaks for the other side.`
    : `${what} stand in ${nameOf(other)} too, so that the same words count for both.`;
}

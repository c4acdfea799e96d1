import type { FindingGroup, GroupedFindings } from './group-findings';

/** What a group of findings is called, by their number. */
export const GROUP_TITLE = {
  dead: (n) => (n === 1 ? '1 that can never count' : `${n} that can never count`),
  contradicts: (n) => (n === 1 ? '1 pattern on both sides' : `${n} patterns on both sides`),
  duplicate: (n) => (n === 1 ? '1 duplicate' : `${n} duplicates`),
  shadowed: (n) => `${n} always inside another`,
  'too-broad': (n) => (n === 1 ? '1 rule that is too broad' : `${n} rules that are too broad`),
  never: (n) => (n === 1 ? '1 rule that never counted' : `${n} rules that never counted`),
} as const satisfies Record<FindingGroup, (n: number) => string>;

/** What a finding of each group is, in a word or two. */
export const GROUP_NAME = {
  dead: 'Dead',
  contradicts: 'Contradicts',
  duplicate: 'Duplicate',
  shadowed: 'Shadowed',
  'too-broad': 'Too broad',
  never: 'Never counted',
} as const satisfies Record<FindingGroup, string>;

/** What a group means, and when to leave it as it is. */
export const GROUP_MEANING = {
  dead: 'Nothing rests on these: they can go.',
  contradicts: 'The same words speak for the backlog and for the plan. Decide for one side, or add exceptions.',
  duplicate: 'The same words count more than once. Where that is meant, leave them.',
  shadowed: 'Another pattern of the rule counts wherever these do: they can go.',
  'too-broad': 'What most issues have tells little about any of them.',
  never: 'They had no evidence in any of the issues that were read. Rare words may still be worth keeping.',
} as const satisfies Record<FindingGroup, string>;

/** What was found, in a line. */
export function checksTitle({ own, others }: GroupedFindings): string {
  const never = others.find(([group]) => group === 'never')?.[1].length ?? 0;
  const known = others.reduce((sum, [, findings]) => sum + findings.length, 0) - never;
  const found = [
    own.length > 0 && `${own.length} in what you changed`,
    known > 0 && (own.length > 0 ? `${known} in other rules` : `${known} worth a look`),
    never > 0 && GROUP_TITLE.never(never),
  ].filter((words) => words !== false);
  return found.length === 0 ? 'Checks found nothing' : `Checks: ${found.join(', ')}`;
}

import type { RunView } from '#contract';
import { LEFT_OUT, standsUnlabelled, unlabelledCount, type LeftOut, type Portion, type RunGroup } from '#run';

/**
 * What became of issues that a run did not write as approved. Where Jira refuses a label, the tag stands without it, or
 * all is as it was: an undo leaves tag and label where they are, as does what had another place before.
 */
export const OUTCOMES = LEFT_OUT.flatMap((why) =>
  why === 'label-failed' ? ([why, 'label-unchanged'] as const) : ([why] as const),
);
export type Outcome = LeftOut | 'label-unchanged';

const WORDS = {
  'person-decided': 'left alone: a person decided',
  'changed-since': 'left alone: changed since',
  gone: 'left out: deleted, or no longer visible',
  moved: 'left out: in another project now',
  forbidden: 'failed: Jira does not let them be edited',
  'label-failed': 'without their label: Jira refused it',
  'label-unchanged': 'as before: Jira refused to change their labels',
  'label-stays': 'with the other label too: Jira refused to take it off',
  failed: 'failed: Jira refused them again and again',
  cancelled: 'not reached',
  'half-done': 'half done when the run was ended',
} as const satisfies Record<Outcome, string>;

/** Where they are said of one issue. */
const WORDS_OF_ONE = {
  ...WORDS,
  forbidden: 'failed: Jira does not let it be edited',
  'label-failed': 'without its label: Jira refused it',
  'label-unchanged': 'as before: Jira refused to change its label',
  failed: 'failed: Jira refused it again and again',
} as const satisfies Record<Outcome, string>;

/** What became of so many issues that were not written as approved. */
export const leftWords = (outcome: Outcome, number: number): string => (number === 1 ? WORDS_OF_ONE : WORDS)[outcome];

/** What became of the issues of a group that were left out for a reason. */
export const outcomeOf = (why: LeftOut, group: Omit<RunGroup, 'ids'>): Outcome =>
  why === 'label-failed' && !standsUnlabelled(group) ? 'label-unchanged' : why;

/** How many issues were not written as approved, by what became of them. */
export function leftCounts({ header, state }: Pick<RunView, 'header' | 'state'>): ReadonlyMap<Outcome, number> {
  const refused = state.left['label-failed'] ?? 0;
  const bare = Math.min(unlabelledCount(header, state), refused);
  const counts = { ...state.left, 'label-failed': bare, 'label-unchanged': refused - bare };
  const all = OUTCOMES.map((outcome) => [outcome, counts[outcome] ?? 0] as const);
  return new Map(all.filter(([, count]) => count > 0));
}

/** Issues that were not written as approved, by what became of them; ids where they are known. */
export interface LeftLine {
  readonly outcome: Outcome;
  readonly count: number;
  readonly ids: readonly number[];
}

/** What was left out, in a fixed order. */
export function leftLines(
  run: Pick<RunView, 'header' | 'state'>,
  portions: readonly Portion[] = [],
): readonly LeftLine[] {
  return [...leftCounts(run)].map(([outcome, count]) => ({
    outcome,
    count,
    ids: portions.flatMap((portion) => idsOf(portion, outcome)),
  }));
}

function idsOf({ groups, left }: Portion, outcome: Outcome): readonly number[] {
  const ids = left.filter(({ why }) => why === reasonOf(outcome)).flatMap((each) => each.ids);
  if (reasonOf(outcome) !== 'label-failed' || ids.length === 0) return ids;
  const bare = new Set(groups.filter(standsUnlabelled).flatMap((group) => group.ids));
  return ids.filter((id) => bare.has(id) === (outcome === 'label-failed'));
}

const reasonOf = (outcome: Outcome): LeftOut => (outcome === 'label-unchanged' ? 'label-failed' : outcome);

import type { Side } from '#rules';
import type { RunPlan } from '#run';

/** How many issues a plan tags for a side. */
export interface SideCount {
  readonly all: number;
  /** How many of them because the person said so, and not the rules. */
  readonly byChoice: number;
}

/** How many issues a plan writes to each side. */
export function planCounts({ portions }: RunPlan): Readonly<Record<Side, SideCount>> {
  const counts = { backlog: { all: 0, byChoice: 0 }, plan: { all: 0, byChoice: 0 } };
  for (const { after, ids } of portions.flatMap(({ groups }) => groups)) {
    if (after?.place !== 'backlog' && after?.place !== 'plan') continue;
    counts[after.place].all += ids.length;
    if (after.by === 'person') counts[after.place].byChoice += ids.length;
  }
  return counts;
}

import type { Side } from '#rules';
import { planTag, type TagChoice, type TagPlan, type TagSubject } from '#run';

/** An issue of a list that is to be approved. */
type ListedIssue = TagSubject & { readonly id: string };

/** How many issues of an approved list would be written where, and how many would not. */
export interface PlanSummary {
  readonly write: Readonly<Record<Side, number>>;
  readonly rest: Readonly<Record<Exclude<TagPlan['kind'], 'write'>, number>>;
}

/** What tagging would do, as far as the scan knows; each issue is read again before it is written. */
export function planSummary(
  issues: readonly ListedIssue[],
  choiceOf: (id: string) => TagChoice,
  rules: number,
): PlanSummary {
  const write = { backlog: 0, plan: 0 };
  const rest = { standing: 0, 'no-suggestion': 0, 'person-decided': 0 };
  for (const issue of issues) {
    const plan = planTag(issue, choiceOf(issue.id), rules);
    if (plan.kind === 'write') write[plan.decision.place] += 1;
    else rest[plan.kind] += 1;
  }
  return { write, rest };
}

import { groupBy } from '../group-by';
import type { LabelledIssue } from '../labelled-issue';
import type { Target } from './fit-weights';

/**
 * Issues as fitting sees them. Only backlog and plan count. Both sides weigh the same in all, and a source with four times
 * as many issues weighs twice as much: rules that fit one large source alone would fail on others.
 */
export function targetsOf(issues: readonly LabelledIssue[]): readonly Target[] {
  const used = issues.filter(isSide);
  const sources = groupBy(used, ({ source }) => source);
  const ofSource = ({ source }: LabelledIssue): number => 1 / Math.sqrt(sources.get(source)?.length ?? 1);
  const sums = { backlog: 0, plan: 0 };
  for (const issue of used) sums[issue.label] += ofSource(issue);
  return issues.map((issue): Target => {
    if (!isSide(issue)) return { isBacklog: 0, weight: 0 };
    const weight = (ofSource(issue) * used.length) / (2 * sums[issue.label]);
    return { isBacklog: issue.label === 'backlog' ? 1 : 0, weight };
  });
}

const isSide = (issue: LabelledIssue): issue is LabelledIssue & { readonly label: 'backlog' | 'plan' } =>
  issue.label === 'backlog' || issue.label === 'plan';

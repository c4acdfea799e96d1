import type { LabelChange } from './effect';
import type { FinalVerdict } from './judge-final';
import { CLOCK_MS } from './label-steps';
import type { Work } from './work';

/**
 * What is to be put right on an issue, without what somebody else did last to those labels. Where Jira does not tell, what
 * the run was to do counts as its own doing.
 */
export function onlyOurs(
  { header: { approvedBy }, state }: Pick<Work, 'header' | 'state'>,
  issue: number,
  { putBack = [], ...verdict }: FinalVerdict,
  changes: readonly LabelChange[],
): FinalVerdict {
  const lastOf = (label: string) => changes.find((one) => one.id === issue && one.label === label);
  const isBy = ({ accountId }: LabelChange): boolean =>
    accountId === undefined || approvedBy === null || accountId === approvedBy;
  const isOurs =
    (change: LabelChange['change']) =>
    (label: string): boolean => {
      const last = lastOf(label);
      return last === undefined || (last.change === change && isBy(last));
    };
  // It stood there before as well: only what was added since is the run's.
  const isPutBack = (label: string): boolean => {
    const last = lastOf(label);
    return last?.change === 'add' && isBy(last) && last.at >= state.at.since - CLOCK_MS;
  };
  return {
    ...verdict,
    add: (verdict.add ?? []).filter(isOurs('remove')),
    remove: [...(verdict.remove ?? []).filter(isOurs('add')), ...putBack.filter(isPutBack)],
  };
}

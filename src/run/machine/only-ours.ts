import type { LabelChange } from './effect';
import type { FinalVerdict } from './judge-final';
import { CLOCK_MS } from './begun-edit';
import type { Work } from './work';

/**
 * What is to be put right on an issue, without what somebody else did last to those labels. Where Jira does not tell, what
 * the run was to do counts as its own doing.
 */
export function onlyOurs(
  { header: { approvedBy }, state }: Pick<Work, 'header' | 'state'>,
  issue: number,
  { late = [], stays, ...verdict }: FinalVerdict,
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
  if (stays !== undefined) {
    const wasSetAgain = stays.some((label) => (lastOf(label)?.at ?? 0) >= state.at.since);
    if (wasSetAgain) return { kind: 'person-decided' };
    return verdict.tag === undefined ? { ...verdict, remove: stays } : verdict;
  }
  const others = changes.filter((one) => one.id === issue && !isBy(one));
  const isLate = (label: string): boolean => {
    const last = lastOf(label);
    if (last?.change !== 'add' || !isBy(last)) return false;
    return last.at >= state.at.since - CLOCK_MS && others.every(({ at }) => at < last.at);
  };
  return {
    ...verdict,
    add: (verdict.add ?? []).filter(isOurs('remove')),
    remove: [...(verdict.remove ?? []).filter(isOurs('add')), ...late.filter(isLate)],
  };
}

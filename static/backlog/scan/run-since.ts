import type { RunView } from '#contract';

import { isOver, type RunsState } from '../runs/runs-state';

/**
 * A run that changed tags after a scan was begun without the list showing it: somebody else's, mostly, whose issues only
 * they and administrators may read. Undefined while there is none, and while it may still be shown.
 *
 * @param startedAt when the scan was begun, milliseconds since 1970
 */
export function runSince(
  startedAt: number,
  { current, ended, dismissed }: Pick<RunsState, 'current' | 'ended' | 'dismissed'>,
): RunView | undefined {
  if (current === null || current === undefined || !isOver(current) || current.state.written === 0) return undefined;
  const { id } = current.header;
  const isRead = ended?.runId === id;
  if (isRead ? ended.portions !== undefined : dismissed !== id) return undefined;
  return Date.parse(current.endedAt ?? '') > startedAt ? current : undefined;
}

import type { RunView } from '#contract';
import { changedCount } from '#run';

import { isOver, type RunsState } from '../runs/runs-state';
import type { ScanState } from './scan-state';

/** When a list was read, and whose tags it was given since. */
interface ListRead {
  /** When its scan was begun, milliseconds since 1970. */
  readonly startedAt: number;
  readonly found: Pick<Extract<ScanState, { kind: 'ended' }>['found'], 'shownRun'>;
}

/**
 * A run that changed tags after a scan was begun without the list showing it: somebody else's, mostly, whose issues only
 * they and administrators may read. Undefined while there is none, and while it may still be shown.
 */
export function runSince(
  { startedAt, found: { shownRun } }: ListRead,
  { current, ended, dismissed }: Pick<RunsState, 'current' | 'ended' | 'dismissed'>,
): RunView | undefined {
  if (current === null || current === undefined || !isOver(current)) return undefined;
  if (changedCount(current.header, current.state) === 0) return undefined;
  const { id } = current.header;
  if (shownRun === id) return undefined;
  const isRead = ended?.runId === id;
  if (isRead ? ended.portions !== undefined : dismissed !== id) return undefined;
  return Date.parse(current.endedAt ?? '') > startedAt ? current : undefined;
}

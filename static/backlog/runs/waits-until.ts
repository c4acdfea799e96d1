import type { RunView } from '#contract';

import type { RunsState } from './runs-state';

/** States in which a run that no wait holds up would not go on either. */
const GOES_NOT_ON: ReadonlySet<RunView['keeping']> = new Set<RunView['keeping']>(['paused', 'stalled', 'needs-tab']);

/** Until when a run waits before it goes on by itself, in milliseconds since 1970; undefined: it does not wait, or not for time. */
export function waitsUntil(
  { keeping, state }: Pick<RunView, 'keeping' | 'state'>,
  { drive, waits }: Pick<RunsState, 'drive' | 'waits'>,
): number | undefined {
  if (drive !== undefined) return keeping === 'paused' ? undefined : waits?.until;
  return GOES_NOT_ON.has(keeping) ? undefined : (state.waitsUntil ?? undefined);
}

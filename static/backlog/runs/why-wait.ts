import { isGoing, type RunsState } from './runs-state';

/** Why no other issues can be tagged just now; undefined: they can. */
export function whyWait(state: Pick<RunsState, 'current' | 'handing'>): string | undefined {
  if (state.handing?.isOwnList === true) return 'These are being handed over.';
  return isGoing(state) ? 'A run is going: tag these when it has ended.' : undefined;
}

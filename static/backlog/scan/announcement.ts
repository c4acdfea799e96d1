import { PLACES, type Place } from '#rules';

import { leftOutWords } from './left-out-words';
import { changesDone, type ScanState } from './scan-state';

/** What to say while scanning to those who do not see the bar: once per tenth, or per thousand where the end is unknown. */
export function announcement(state: ScanState): string {
  if (state.kind === 'idle') return '';
  const { read, counts, leftOut } = state.found;
  if (state.kind === 'ended') {
    // Every other end has a message of its own, which is announced.
    if (state.end.kind !== 'complete' || read === 0) return '';
    const split = PLACES.map((place) => `${counts[place]} ${SPOKEN[place]}`).join(', ');
    const done = changesDone(state) ?? `Scan complete: ${read} issues read.`;
    return [done, `${split}.`, leftOutWords(leftOut)].filter(Boolean).join(' ');
  }
  if (state.waits !== undefined) {
    const why = state.waits.why === 'pace' ? 'This hour’s share of Jira is used up.' : 'Jira asks us to slow down.';
    return `${why} The scan goes on by itself.`;
  }
  if (state.about === undefined || state.about === 0)
    return read < 1000 ? 'Scanning.' : `${Math.floor(read / 1000)} thousand issues read.`;
  return `${Math.min(9, Math.floor((10 * read) / state.about)) * 10} percent read.`;
}

const SPOKEN = {
  backlog: 'for the backlog',
  plan: 'for the plan',
  mixed: 'for both',
  unclear: 'not enough to tell',
} as const satisfies Record<Place, string>;

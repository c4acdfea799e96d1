import type { RunView } from '#contract';
import { EDIT_MOST, PORTION_MOST, type RunPosition } from '#run';

/** What a run does in each phase, and about which share of a portion's time is over when that begins. */
const STAGES: Readonly<Record<RunPosition['phase'], { readonly words: string; readonly from: number }>> = {
  claim: { words: 'writing tags', from: 0 },
  check: { words: 'looking at what came of it', from: 0.2 },
  label: { words: 'writing labels', from: 0.4 },
  seal: { words: 'finishing', from: 0.8 },
  confirm: { words: 'looking at all of it once more', from: 0.9 },
  single: { words: '', from: 0 },
};

/** Where a run is, as far as it was written down. */
export interface RunStage {
  /** What it does just now; empty where the number of issues says enough. */
  readonly words: string;
  /** About how much of all is over, from 0 to 1: issues count once their portion of up to 10,000 is done. */
  readonly share: number;
}

/** What a run that goes on is doing, and about how far it is. */
export function runStage({ header, state }: Pick<RunView, 'header' | 'state'>): RunStage {
  const { done, at } = state;
  const size = Math.min(PORTION_MOST, header.issues - done);
  if (size <= 0) return { words: '', share: 1 };
  if (!at.begun) return { words: '', share: done / header.issues };
  const { words, from } = STAGES[at.phase];
  const ofPhase = at.phase === 'single' ? at.next : at.phase === 'label' ? (at.next - at.edits.length) * EDIT_MOST : 0;
  const to = at.phase === 'single' ? 1 : STAGES.seal.from;
  const share = from + (to - from) * Math.min(1, ofPhase / size);
  return { words, share: (done + size * share) / header.issues };
}

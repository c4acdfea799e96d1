import type { Steps } from '#rules';

import type { ScannedIssue } from '../scan/scanned-issue';
import type { ConfidenceRange } from './table-query';

/** A bar of the histogram: how many issues have a confidence in its stretch. */
export interface ConfidenceBin extends ConfidenceRange {
  readonly count: number;
}

/** Confidence below which one bar is enough: a suggestion that is hardly better than a coin. */
const FIRST = 0.5;
const BINS = 10;
/** Issues that are looked at in one step. */
const ISSUES_A_STEP = 1000;
const WIDTH = (1 - FIRST) / BINS;

/** How sure the suggestions are: one bar for all below a half, then one for every five per cent. */
export function* confidenceBins(issues: readonly ScannedIssue[]): Steps<readonly ConfidenceBin[]> {
  const counts = new Array<number>(BINS + 1).fill(0);
  for (const [at, { place, confidence }] of issues.entries()) {
    if (at % ISSUES_A_STEP === 0) yield;
    if (place === 'unclear') continue;
    const bin = confidence < FIRST ? 0 : Math.min(BINS, 1 + Math.floor((confidence - FIRST) / WIDTH + 1e-9));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) =>
    bin === 0 ? { from: 0, to: FIRST, count } : { from: edge(bin - 1), to: edge(bin), count },
  );
}

/** Where a bar begins, to the whole per cent: sums of fractions would be off by a hair. */
const edge = (bin: number): number => Math.round(100 * (FIRST + bin * WIDTH)) / 100;

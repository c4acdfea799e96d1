import type { Move } from '#measure';

import type { Format } from '../writers';
import { moveCountLines } from './move-count-lines';

/** What other rules do to all issues of a file. */
export interface ComparisonSummary {
  readonly issues: number;
  /** From place to place; most issues first. */
  readonly moves: readonly Move[];
  /** Issues that keep their place, in another band. */
  readonly bandOnly: number;
  readonly unchanged: number;
}

/** The last words on a comparison; ends with a line break. CSV has no room for them: they are to be said elsewhere. */
export function comparisonSummary(summary: ComparisonSummary, format: Format): string {
  if (format === 'jsonl') return `${JSON.stringify({ summary })}\n`;
  const { issues, moves, bandOnly, unchanged } = summary;
  const lines = [
    ...moveCountLines(issues, moves),
    ...(bandOnly === 0 ? [] : [`${bandOnly} keep their place, in another band.`]),
    `${unchanged} unchanged.`,
  ];
  return `${format === 'table' ? '\n' : ''}${lines.join('\n')}\n`;
}

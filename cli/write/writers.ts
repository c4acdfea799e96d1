import { stringify } from 'csv-stringify/sync';

import type { Classified } from './classified';
import { printable } from './printable';
import { safeCell } from './safe-cell';

/** Turns issues into text, one by one; `head` and `row` end with a line break. */
export interface Writer {
  readonly head: string;
  readonly row: (classified: Classified) => string;
}

export const FORMATS = ['table', 'csv', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

const WIDTHS = { key: 14, place: 8, confidence: 10 } as const;
const tableLine = (key: string, place: string, confidence: string, evidence: string): string =>
  `${key.padEnd(WIDTHS.key)}  ${place.padEnd(WIDTHS.place)}  ${confidence.padStart(WIDTHS.confidence)}  ${evidence}`.trimEnd() +
  '\n';

/** One line of a table stays readable on a terminal. */
const TABLE_EVIDENCE = 3;

/** How each format writes. */
export const WRITERS = {
  table: {
    head: tableLine('KEY', 'PLACE', 'CONFIDENCE', 'EVIDENCE'),
    row: ({ key, place, confidence, evidence }) =>
      printable(tableLine(key, place, confidence.toFixed(2), evidence.slice(0, TABLE_EVIDENCE).join('; '))).trimEnd() +
      '\n',
  },
  csv: {
    head: stringify([['key', 'place', 'confidence', 'evidence']]),
    row: ({ key, place, confidence, evidence }) =>
      stringify([[safeCell(key), place, confidence.toFixed(2), safeCell(evidence.join('; '))]]),
  },
  jsonl: {
    head: '',
    row: (classified) => `${JSON.stringify(classified)}\n`,
  },
} as const satisfies Record<Format, Writer>;

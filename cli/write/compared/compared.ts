import type { Suggestion } from '#rules';

import type { Classified } from '../classified';
import type { Column, Format } from '../writers';

/** What `classify --compare` writes about an issue. */
export interface Compared {
  readonly key: string;
  readonly from: Suggestion['place'];
  readonly fromBand: Classified['band'];
  readonly fromConfidence: number;
  readonly to: Suggestion['place'];
  readonly toBand: Classified['band'];
  readonly toConfidence: number;
  /** The words that did it; empty where neither place nor band changes. */
  readonly because: readonly string[];
}

const KEY: Column<Compared> = { name: 'key', width: 14, cell: ({ key }) => key };
const BECAUSE: Column<Compared> = { name: 'because', width: 0, cell: ({ because }) => because };

const inWords = (place: string, band: string | null, confidence: number): string =>
  band === null ? place : `${place} ${band} ${confidence.toFixed(2)}`;

const TABLE: readonly Column<Compared>[] = [
  KEY,
  { name: 'from', width: 19, cell: ({ from, fromBand, fromConfidence }) => inWords(from, fromBand, fromConfidence) },
  { name: 'to', width: 19, cell: ({ to, toBand, toConfidence }) => inWords(to, toBand, toConfidence) },
  BECAUSE,
];

const CSV: readonly Column<Compared>[] = [
  KEY,
  { name: 'from', width: 0, cell: ({ from }) => from },
  { name: 'fromBand', width: 0, cell: ({ fromBand }) => fromBand ?? '' },
  { name: 'fromConfidence', width: 0, cell: ({ fromConfidence }) => fromConfidence.toFixed(2) },
  { name: 'to', width: 0, cell: ({ to }) => to },
  { name: 'toBand', width: 0, cell: ({ toBand }) => toBand ?? '' },
  { name: 'toConfidence', width: 0, cell: ({ toConfidence }) => toConfidence.toFixed(2) },
  BECAUSE,
];

/** A table says place and confidence together, for people; CSV apart, to be sorted. */
export const comparedColumns = (format: Format): readonly Column<Compared>[] => (format === 'table' ? TABLE : CSV);

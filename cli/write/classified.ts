import type { Band, Side, Suggestion } from '#rules';

import type { Column } from './writers';

/** What `classify` writes about an issue. */
export interface Classified {
  readonly key: string;
  /** What the label that stands says; left out where nobody asked. */
  readonly label?: Side | 'none';
  readonly place: Suggestion['place'];
  /** Null where the place is unclear: then there is nothing to be sure of. */
  readonly band: Band | null;
  /** From 0 to 1, two decimals. */
  readonly confidence: number;
  /** Whether the confidence was measured with these very rules; if not, it is an order only. */
  readonly measured: boolean;
  /** The words that decided, strongest first, each once: `rule (question points): words`. */
  readonly evidence: readonly string[];
}

const LABEL: Column<Classified> = { name: 'label', width: 8, cell: ({ label = 'none' }) => label };

/** As a table has it, and CSV. */
export const classifiedColumns = (hasLabel: boolean): readonly Column<Classified>[] => [
  { name: 'key', width: 14, cell: ({ key }) => key },
  ...(hasLabel ? [LABEL] : []),
  { name: 'place', width: 8, cell: ({ place }) => place },
  { name: 'band', width: 6, cell: ({ band }) => band ?? '' },
  { name: 'confidence', width: -10, cell: ({ confidence }) => confidence.toFixed(2) },
  { name: 'evidence', width: 0, cell: ({ evidence }) => evidence },
];

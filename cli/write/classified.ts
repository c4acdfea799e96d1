import type { Suggestion } from '#rules';

/** What `classify` writes about an issue. */
export interface Classified {
  readonly key: string;
  readonly place: Suggestion['place'];
  /** From 0 to 1, two decimals. */
  readonly confidence: number;
  /** The words that decided, strongest first, each once: `rule (question points): words`. */
  readonly evidence: readonly string[];
}

import type { Confidence } from './confidence/confidence-of';
import type { Evidence } from './evidence';
import type { Field, Span } from './issue-text';
import type { Place, Question, Side } from './question';

/** What the rules make of an issue, and why. */
export interface Suggestion extends Confidence {
  readonly place: Place;
  /** Points per question; each rule counted once. */
  readonly points: Readonly<Record<Question, number>>;
  /** The question with most points on the suggested side; undefined when there is no evidence. */
  readonly question: Question | undefined;
  readonly reason: Reason;
  readonly evidence: readonly Evidence[];
  /** Whether the text was not read to its end: too much evidence, or rules that ask for too much work. */
  readonly cut: boolean;
}

/** Why the place is what it is: enough to say it in one plain sentence. */
export type Reason =
  | { readonly kind: 'clear'; readonly side: Side }
  | { readonly kind: 'both'; readonly demands: readonly Demand[] }
  | { readonly kind: 'even' }
  | { readonly kind: 'no-match' }
  | { readonly kind: 'no-text' }
  | { readonly kind: 'other-language'; readonly reads: string; readonly found: string };

/** A sentence of a mixed issue that asks for something of one side. */
export interface Demand extends Span {
  readonly field: Field;
  readonly side: Side;
  readonly points: number;
}

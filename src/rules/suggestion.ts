import type { Confidence } from './confidence/confidence-of';
import type { Evidence } from './evidence';
import type { Place, Question } from './question';
import type { Reason } from './reason';

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

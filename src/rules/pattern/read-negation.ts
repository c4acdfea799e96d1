import { USUAL_REACH, type Negation } from './negation';
import type { PatternFault } from './pattern';
import { printNegation } from './print-negation';
import { EXPECTED } from './read/expected';
import { finishReading } from './read/finish-reading';
import { readElements } from './read/read-elements';
import { isDigitAt } from './read/sign-at';
import type { Reading } from './read/reading';

export type ReadNegation =
  { readonly kind: 'ok'; readonly negation: Negation } | { readonly kind: 'faulty'; readonly fault: PatternFault };

/**
 * Reads what denies the words next to it: a pattern with, at one end, a gap towards what it denies. `without …5` denies
 * what stands at most five words behind it, `… is not needed` what stands before it; without a gap, it denies what stands
 * behind it. Never throws.
 *
 * @returns the negation, with {@link USUAL_REACH} unless the gap has a number; or its first fault, with a suggestion that
 *   can be read where one can be guessed
 */
export function readNegation(source: string): ReadNegation {
  const reading = readElements(source);
  const trailing = reading.atEnd ? undefined : takeGap(reading, 'last');
  const leading = reading.atStart ? undefined : takeGap(reading, 'first');
  if (trailing !== undefined && leading !== undefined) reading.fail(trailing.start, EXPECTED.oneOuterGap);
  const finished = finishReading(reading);
  const denies = leading === undefined ? 'after' : 'before';
  const { reach } = leading ?? trailing ?? { reach: USUAL_REACH };
  if (finished.kind === 'ok') return { kind: 'ok', negation: { pattern: finished.pattern, denies, reach } };
  const { fault, meant } = finished;
  if (meant === undefined) return { kind: 'faulty', fault };
  return { kind: 'faulty', fault: { ...fault, suggestion: printNegation({ pattern: meant, denies, reach }) } };
}

interface OuterGap {
  readonly start: number;
  readonly reach: number;
}

/** Takes a gap off an end; gives where it starts and how far it reaches. */
function takeGap({ elements, source, firstStart, lastStart }: Reading, end: 'first' | 'last'): OuterGap | undefined {
  const element = end === 'first' ? elements[0] : elements.at(-1);
  if (element?.kind !== 'gap' || elements.length === 1) return undefined;
  if (end === 'first') elements.shift();
  else elements.pop();
  const start = end === 'first' ? firstStart : lastStart;
  const isNumbered = isDigitAt(source, source.charAt(start) === '…' ? start + 1 : start + 3);
  return { start, reach: isNumbered ? element.most : USUAL_REACH };
}

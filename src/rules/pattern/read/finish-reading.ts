import type { Pattern, PatternElement, PatternFault } from '../pattern';
import { EXPECTED } from './expected';
import { isRegularExpression } from './is-regular-expression';
import { readElements } from './read-elements';
import type { Reading } from './reading';
import { rewriteRegularExpression } from './rewrite-regular-expression';

export type FinishedReading =
  | { readonly kind: 'ok'; readonly pattern: Pattern }
  | {
      readonly kind: 'faulty';
      readonly fault: Omit<PatternFault, 'suggestion'>;
      /** What was probably meant. */
      readonly meant: Pattern | undefined;
    };

/** Checks what elements alone cannot say: that there are words, also before and behind each gap. */
export function finishReading(reading: Reading): FinishedReading {
  const { elements, source, atStart, atEnd, firstStart, lastStart } = reading;
  if (elements.length === 0) reading.fail(reading.end, EXPECTED.word);
  if (elements[0]?.kind === 'gap') reading.fail(firstStart, elements.length === 1 ? EXPECTED.word : EXPECTED.wordFirst);
  if (elements.at(-1)?.kind === 'gap') reading.fail(lastStart, EXPECTED.wordLast);
  const { fault } = reading;
  if (fault === undefined) return { kind: 'ok', pattern: { elements, atStart, atEnd } };
  if (!isRegularExpression(source)) return { kind: 'faulty', fault, meant: mend(reading) };
  const rewritten = readElements(rewriteRegularExpression(source));
  const meant = rewritten.fault === undefined ? mend(rewritten) : undefined;
  return { kind: 'faulty', fault: { ...fault, expected: EXPECTED.noRegularExpression }, meant };
}

function mend({ elements, atStart, atEnd }: Reading): Pattern | undefined {
  const mended = withoutIdleGaps(elements);
  return mended.length === 0 ? undefined : { elements: mended, atStart, atEnd };
}

/** Leaves out gaps at either end, and the second of two in a row. */
function withoutIdleGaps(elements: readonly PatternElement[]): readonly PatternElement[] {
  const kept: PatternElement[] = [];
  for (const element of elements) {
    if (element.kind !== 'gap' || (kept.length > 0 && kept.at(-1)?.kind !== 'gap')) kept.push(element);
  }
  return kept.at(-1)?.kind === 'gap' ? kept.slice(0, -1) : kept;
}

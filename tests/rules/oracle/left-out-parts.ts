import { USUALLY_LEFT_OUT, type Part, type Rule, type Span } from '#rules';

import { placeholderSpans } from './placeholder-spans';
import type { Reading } from './reading';

interface LeftOut extends Span {
  readonly part: Part | 'links';
}

/** The stretches of a text that a rule does not read: the parts that it leaves out, links and addresses. */
export function leftOutParts({ leaveOut = USUALLY_LEFT_OUT }: Rule, reading: Reading): readonly LeftOut[] {
  const parts = reading.field.parts.flatMap(({ part, start, end }): readonly LeftOut[] => {
    if (part === 'mentions') return [];
    return part === 'links' || leaveOut.includes(part) ? [{ part, start, end }] : [];
  });
  const addresses = placeholderSpans('url', reading).map(({ start, end }): LeftOut => ({ part: 'links', start, end }));
  return [...parts, ...addresses].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

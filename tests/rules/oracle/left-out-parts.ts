import { USUALLY_LEFT_OUT, type Part, type Rule, type Span } from '#rules';

import { patternsOf } from './patterns-of';
import { placeholderSpans } from './placeholder-spans';
import type { Reading } from './reading';

interface LeftOut extends Span {
  readonly part: Part | 'links';
}

/**
 * The stretches of a text that a pattern of a rule is not read in: the parts that the rule leaves out, links and addresses
 * unless the pattern asks for an address.
 */
export function leftOutParts(
  { leaveOut = USUALLY_LEFT_OUT }: Rule,
  source: string,
  reading: Reading,
): readonly LeftOut[] {
  const readsLinks = patternsOf([source]).some(({ pattern }) =>
    pattern.elements.some((element) => element.kind === 'placeholder' && element.name === 'url'),
  );
  const parts = reading.field.parts.flatMap(({ part, start, end }): readonly LeftOut[] => {
    if (part === 'mentions') return [];
    return (part === 'links' ? !readsLinks : leaveOut.includes(part)) ? [{ part, start, end }] : [];
  });
  const addresses = placeholderSpans('url', reading).map(({ start, end }): LeftOut => ({ part: 'links', start, end }));
  return [...parts, ...(readsLinks ? [] : addresses)].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

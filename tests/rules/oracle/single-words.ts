import type { PatternElement } from '#rules';

import type { Language } from '../../../src/rules/languages/language';
import { readField } from './reading';

/**
 * An element of several words (`don't`, `計画`) as elements of one word each: the first of them ends so, the last one
 * begins so, where the element says so. Several words have no stem: no word of a text has the same.
 */
export function singleWords(element: PatternElement, language: Language): readonly PatternElement[] {
  if (!('text' in element) || element.kind === 'exact' || element.kind === 'stem') return [element];
  const { text } = element;
  const { words } = readField({ text, parts: [] }, language);
  return words.map(({ start, end }, nth): PatternElement => {
    const isOutermost = element.kind === 'ending' ? nth === 0 : nth === words.length - 1;
    return { kind: isOutermost ? element.kind : 'word', text: text.slice(start, end) };
  });
}

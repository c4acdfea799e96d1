import { foldWordIn } from '../matcher/characters';
import type { Language } from './language';

/**
 * The words that `~word` covers, for people to see: also those that nobody had in mind, such as `customs` for `~custom`.
 *
 * @param word as written behind the `~`
 * @param vocabulary words of which those with the same stem are listed too, however unlike they look
 * @returns folded words without doubles, sorted, the word itself among them; the word alone if the language has no stems
 */
export function formsOf(
  word: string,
  language: Pick<Language, 'folding' | 'stem' | 'inflect'>,
  vocabulary: Iterable<string> = [],
): readonly string[] {
  const folded = foldWordIn(language, word);
  const forms = new Set([folded]);
  const { stem, inflect } = language;
  if (stem === undefined) return [...forms];
  const shared = stem(folded);
  for (const form of inflect?.(folded) ?? []) if (stem(form) === shared) forms.add(form);
  for (const other of vocabulary) {
    const form = foldWordIn(language, other);
    if (stem(form) === shared) forms.add(form);
  }
  return [...forms].sort();
}

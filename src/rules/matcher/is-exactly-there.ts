import type { TraitsOf } from './alphabet';
import type { ExactText } from './meaning';
import { isWithinWord } from './word-borders';

/**
 * Whether exact text stands there, as words of their own: a word that begins or ends it must not go on around it.
 *
 * @param from where it would start; may lie before the text
 */
export function isExactlyThere(
  text: string,
  from: number,
  { text: exact, anyCase }: Pick<ExactText, 'text' | 'anyCase'>,
  traitsOf: TraitsOf,
): boolean {
  if (from < 0) return false;
  const end = from + exact.length;
  const isThere = anyCase
    ? text.slice(from, end).toLowerCase() === exact
    : text.charCodeAt(from) === exact.charCodeAt(0) && text.startsWith(exact, from);
  return isThere && !isWithinWord(text, from, traitsOf) && !isWithinWord(text, end, traitsOf);
}

/**
 * Whether exact text stands for any case: `"c++"`, which is in quotes for its signs alone, but neither `"C++"`, nor `"it"`,
 * which is not `IT`.
 */
export function isInAnyCase(exact: string, traitsOf: TraitsOf): boolean {
  return exact === exact.toLowerCase() && Array.from(exact).some((character) => traitsOf(character).role === 'hard');
}

import type { TraitsOf } from './alphabet';
import type { ExactText } from './vocabulary';
import { isWithinWord } from './word-borders';

/**
 * Whether exactly these characters stand there, as words of their own: a word that begins or ends them must not go on
 * around them.
 *
 * @param from where they would start; may lie before the text
 */
export function isExactlyThere(
  text: string,
  from: number,
  exact: Pick<ExactText, 'text'>,
  traitsOf: TraitsOf,
): boolean {
  if (from < 0 || !text.startsWith(exact.text, from)) return false;
  const end = from + exact.text.length;
  return !isWithinWord(text, from, traitsOf) && !isWithinWord(text, end, traitsOf);
}

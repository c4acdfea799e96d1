import type { TraitsOf } from './alphabet';
import { isWithinWord } from './word-borders';

/**
 * Whether exactly these characters stand there, as words of their own: a word that begins or ends them must not go on
 * around them.
 *
 * @param from where they would start; may lie before the text
 */
export function isExactlyThere(text: string, from: number, exact: string, traitsOf: TraitsOf): boolean {
  if (from < 0 || text.charCodeAt(from) !== exact.charCodeAt(0) || !text.startsWith(exact, from)) return false;
  const end = from + exact.length;
  return !isWithinWord(text, from, traitsOf) && !isWithinWord(text, end, traitsOf);
}

import type { TraitsOf } from './alphabet';
import { widthAt, widthBefore } from './word-borders';
import type { ExactText } from './vocabulary';

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

/** Whether a word goes on across a border. */
function isWithinWord(text: string, border: number, traitsOf: TraitsOf): boolean {
  if (border === 0 || border === text.length) return false;
  const before = text.slice(border - widthBefore(text, border), border);
  const after = text.slice(border, border + widthAt(text, border));
  return isOfWord(before, traitsOf) && isOfWord(after, traitsOf);
}

function isOfWord(character: string, traitsOf: TraitsOf): boolean {
  const { role } = traitsOf(character);
  return role === 'word' || role === 'invisible';
}

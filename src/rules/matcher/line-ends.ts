import type { TraitsOf } from './alphabet';
import { isWithinWord, widthAt, widthBefore } from './word-borders';

/** Whether no word stands before a place in its line. */
export function startsLine(text: string, start: number, traitsOf: TraitsOf): boolean {
  if (isWithinWord(text, start, traitsOf)) return false;
  for (let at = start; at > 0;) {
    const before = at - widthBefore(text, at);
    const character = text.slice(before, at);
    if (character === '\n') return true;
    if (isOfWord(character, traitsOf)) return false;
    at = before;
  }
  return true;
}

/** Whether no word stands behind a place in its line. */
export function endsLine(text: string, end: number, traitsOf: TraitsOf): boolean {
  if (isWithinWord(text, end, traitsOf)) return false;
  for (let at = end; at < text.length;) {
    const next = at + widthAt(text, at);
    const character = text.slice(at, next);
    if (character === '\n') return true;
    if (isOfWord(character, traitsOf)) return false;
    at = next;
  }
  return true;
}

/** An accent by itself is of no word. */
function isOfWord(character: string, traitsOf: TraitsOf): boolean {
  const { role, folded } = traitsOf(character);
  return (role === 'word' && folded !== '') || role === 'unspaced';
}

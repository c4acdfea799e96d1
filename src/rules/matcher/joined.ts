import type { TraitsOf } from './alphabet';
import { isOfWord } from './characters';
import { isWithinWord, widthAt, widthBefore } from './word-borders';

const SPACE = 0x20;
const HYPHEN = 0x2d;
const LINE_FEED = 0x0a;

/**
 * Whether two pieces belong to the same phrase: nothing but soft characters stand between them, or one apostrophe within
 * a word.
 *
 * @param from end of the first piece
 * @param to start of the second
 */
export function isJoined(text: string, from: number, to: number, traitsOf: TraitsOf): boolean {
  if (to === from + 1) {
    const unit = text.charCodeAt(from);
    if (unit === SPACE || unit === HYPHEN) return true;
  }
  let softs = 0;
  let apostrophes = 0;
  for (let at = from; at < to;) {
    const next = at + widthAt(text, at);
    const { role, folded } = traitsOf(text.slice(at, next));
    const isLoneAccent = role === 'word' && folded === '';
    if (role === 'apostrophe') apostrophes += 1;
    else if (role === 'soft') softs += 1;
    else if (role !== 'invisible' && !isLoneAccent) return false;
    at = next;
  }
  if (apostrophes === 0) return true;
  const isBeforeWord = isOfWord(traitsOf(text.slice(to, to + widthAt(text, to))));
  return apostrophes === 1 && softs === 0 && isBeforeWord && endsInWord(text, from, traitsOf);
}

/** Whether the last character before a place that is seen is one of a word: `C++` ends in none. */
function endsInWord(text: string, end: number, traitsOf: TraitsOf): boolean {
  for (let at = end; at > 0;) {
    const before = at - widthBefore(text, at);
    const { role } = traitsOf(text.slice(before, at));
    if (role !== 'invisible') return role === 'word' || role === 'unspaced';
    at = before;
  }
  return false;
}

/**
 * How many words stand between two places of a line that only soft characters and words part.
 *
 * @returns undefined if anything else stands there too, a line break, or more words than `most`
 */
export function joinedWordsBetween(
  text: string,
  from: number,
  to: number,
  most: number,
  traitsOf: TraitsOf,
): number | undefined {
  let words = 0;
  // A mention may end within a word, whose rest is no other word.
  let inWord = isWithinWord(text, from, traitsOf);
  let borderStart = from;
  for (let at = from; at < to;) {
    if (text.charCodeAt(at) === LINE_FEED) return undefined;
    const next = at + widthAt(text, at);
    const { role, folded } = traitsOf(text.slice(at, next));
    const belongs: boolean = role === 'unspaced' || (role === 'word' && (inWord || folded !== ''));
    if (belongs && (!inWord || role === 'unspaced')) {
      if (!isJoined(text, borderStart, at, traitsOf)) return undefined;
      words += 1;
      if (words > most) return undefined;
    }
    if (belongs) borderStart = next;
    if (role !== 'invisible') inWord = belongs && role !== 'unspaced';
    at = next;
  }
  return isJoined(text, borderStart, to, traitsOf) ? words : undefined;
}

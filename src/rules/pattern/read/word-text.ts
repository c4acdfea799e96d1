import { foldWord, traitsOf } from '../../matcher/characters';
import { isAsciiWordCode, roleAt } from './role-at';

/** Where the word that starts at an offset ends. An apostrophe belongs to it if the word goes on behind it. */
export function endOfWord(text: string, start: number, end: number): number {
  let hasLetter = false;
  let position = start;
  while (position < end) {
    if (isAsciiWordCode(text.charCodeAt(position))) {
      hasLetter = true;
      position += 1;
      continue;
    }
    const role = roleAt(text, position);
    if (role === 'hard' || role === 'soft') return position;
    if (role === 'apostrophe') {
      if (!hasLetter || !isLetterNext(text, position + 1, end)) return position;
    } else if (role !== 'invisible') {
      hasLetter = true;
    }
    position += isPairAt(text, position) ? 2 : 1;
  }
  return position;
}

function isLetterNext(text: string, start: number, end: number): boolean {
  let position = start;
  while (position < end && roleAt(text, position) === 'invisible') position += isPairAt(text, position) ? 2 : 1;
  if (position >= end) return false;
  const role = roleAt(text, position);
  return role === 'word' || role === 'unspaced';
}

const isPairAt = (text: string, position: number): boolean => (text.codePointAt(position) ?? 0) > 0xffff;

/** The text of a word as patterns have it: with straight apostrophes. */
export function wordText(source: string, start: number, end: number): string {
  const text = source.slice(start, end);
  return text.includes('’') ? text.replaceAll('’', "'") : text;
}

/** Whether anything of a word is left when it is compared: accents and joiners alone are no word. */
export function isVisibleWord(text: string): boolean {
  return text.charCodeAt(0) < 128 || foldWord(text).replaceAll("'", '') !== '';
}

/** How many letters a stretch without apostrophes is compared by. */
export function countLetters(text: string): number {
  let letters = 0;
  for (const character of text) letters += character < '\x80' ? 1 : traitsOf(character).folded.length;
  return letters;
}

/** Whether there is anything to compare among whatever signs. */
export function hasLetter(text: string): boolean {
  for (let position = 0; position < text.length; position += isPairAt(text, position) ? 2 : 1) {
    const role = roleAt(text, position);
    if ((role === 'word' || role === 'unspaced') && isVisibleWord(characterAt(text, position))) return true;
  }
  return false;
}

const characterAt = (text: string, position: number): string => String.fromCodePoint(text.codePointAt(position) ?? 0);

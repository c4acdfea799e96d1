import { foldWord } from '../../characters';

/** As far back as is looked: `à compter du` and one more word. */
const LONGEST = 40;
const MOST_WORDS = 4;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;
const DELETE = 0x7f;
const SOFT = /[^\S\n\r\u2028\u2029]+|[\u200b'’\-\u2010\u2011]+/u;
const LINE_END = /[\n\r\u2028\u2029]/u;

/**
 * The last words of the line before a place, folded, the nearest last. A sign that is no part of a phrase stays with its
 * word, which then equals no word of a calendar.
 */
export function wordsBefore(text: string, at: number): readonly string[] {
  return plainWordsBefore(text, at) ?? anyWordsBefore(text, at);
}

/**
 * Words of ASCII letters with single spaces between, back to the line's start or a word that is of no phrase, before which
 * nothing matters; undefined if there is anything else.
 */
function plainWordsBefore(text: string, at: number): readonly string[] | undefined {
  const from = Math.max(0, at - LONGEST);
  const words: string[] = [];
  if (isOfNoPhrase(text.charCodeAt(at - 1))) return words;
  for (let end = at; end > 0 && text.charCodeAt(end - 1) !== LINE_FEED;) {
    let start = end - 1;
    while (start > from && isLetter(text.charCodeAt(start - 1))) start -= 1;
    // What begins before the stretch is not read.
    if (start === from && from > 0) break;
    if (text.charCodeAt(end - 1) !== SPACE) return undefined;
    if (words.length === MOST_WORDS || isOfNoPhrase(text.charCodeAt(start - 1))) break;
    if (start === end - 1) return undefined;
    words.unshift(text.slice(start, end - 1).toLowerCase());
    end = start;
  }
  return words;
}

function anyWordsBefore(text: string, at: number): readonly string[] {
  const from = Math.max(0, at - LONGEST);
  const line = text.slice(from, at).split(LINE_END);
  const words = (line.at(-1) ?? '').split(SOFT);
  // The stretch may begin in the middle of a word.
  const whole = from > 0 && line.length === 1 ? words.slice(1) : words;
  return whole
    .filter((word) => word !== '')
    .slice(-MOST_WORDS)
    .map(foldWord);
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** Whether a UTF-16 unit is a digit or sign of ASCII that no word of a calendar's phrases has. */
const isOfNoPhrase = (code: number): boolean =>
  code > SPACE && code < DELETE && !isLetter(code) && code !== HYPHEN && code !== APOSTROPHE;

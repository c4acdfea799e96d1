import { foldWord } from '../../characters';

/** As far back as is looked: `à compter du` and one more word. */
const LONGEST = 40;
/** Shorter than {@link LONGEST}. */
const LONGEST_PLAIN = 20;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const SOFT = /[^\S\n\r\u2028\u2029]+|[\u200b'’\-\u2010\u2011]+/u;
const LINE_END = /[\n\r\u2028\u2029]/u;

/**
 * The last words of the line before a place, folded, the nearest last. A sign that is no part of a phrase stays with its
 * word, which then equals no word of a calendar.
 */
export function wordsBefore(text: string, at: number): readonly string[] {
  const from = Math.max(0, at - LONGEST);
  const line = text.slice(from, at).split(LINE_END);
  const words = (line.at(-1) ?? '').split(SOFT);
  // The stretch may begin in the middle of a word.
  const whole = from > 0 && line.length === 1 ? words.slice(1) : words;
  return whole
    .filter((word) => word !== '')
    .slice(-4)
    .map(foldWord);
}

/** The last word before a place, if it is one of ASCII letters with single spaces or a line's start around it. */
export function plainWordBefore(text: string, at: number): string | undefined {
  if (text.charCodeAt(at - 1) !== SPACE) return undefined;
  let start = at - 1;
  while (start > at - LONGEST_PLAIN && isLetter(text.charCodeAt(start - 1))) start -= 1;
  const before = text.charCodeAt(start - 1);
  const isWhole = start < at - 1 && (start === 0 || before === SPACE || before === LINE_FEED);
  return isWhole ? text.slice(start, at - 1).toLowerCase() : undefined;
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

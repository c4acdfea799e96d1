const WORD = /[\p{L}\p{N}\p{M}_]/u;

/** For each UTF-16 code unit whether it is (half of) a character of a word; the halves of pairs are not. */
const IS_WORD = Uint8Array.from({ length: 0x10000 }, (_, code) => (WORD.test(String.fromCharCode(code)) ? 1 : 0));

/** Whether no word goes on beyond either end of a stretch. */
export const hasWordBorders = (text: string, start: number, end: number): boolean =>
  (start === 0 || IS_WORD[text.charCodeAt(start - 1)] === 0) &&
  (end === text.length || IS_WORD[text.charCodeAt(end)] === 0);

const WORD = /^[\p{L}\p{N}\p{M}_\u200c\u200d\u2060\u00ad]$/u;
const SOFT = /^[\s\-\u2010\u2011]$/u;
const MARK = /\p{M}/gu;
const INVISIBLE = /[\u200c\u200d\u00ad\u2060]/g;

/** Scripts without spaces between words: each character is a word of its own, so that their words become phrases. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u;

/** Whether a character (one code point) belongs to a word. */
export const isWordCharacter = (character: string): boolean => WORD.test(character);

/** Whether a character may stand between the words of a phrase: white space or a hyphen. */
export const isSoftSeparator = (character: string): boolean => SOFT.test(character);

/** Whether a character is a word of its own. */
export const isUnspaced = (character: string): boolean => UNSPACED.test(character);

/**
 * One character as it is compared: without case, accents, ligatures, full width and invisible marks. Folding goes
 * character by character because folding a whole text first would move its offsets (`İ` becomes two characters).
 *
 * @returns none, one or several characters
 */
export function foldCharacter(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const folded = fold(character);
  folds.set(character, folded);
  return folded;
}

/** Worked out once for the life of the process: there are only so many characters, and they are no tenant's data. */
const folds = new Map<string, string>();

function fold(character: string): string {
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replaceAll('ſ', 's')
    .normalize('NFKD')
    .replace(MARK, '')
    .replace(INVISIBLE, '');
}

/** A whole word, folded character by character. */
export function foldWord(word: string): string {
  let folded = '';
  for (const character of word) folded += foldCharacter(character);
  return folded;
}

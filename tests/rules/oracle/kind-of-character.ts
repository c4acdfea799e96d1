/** Signs that nobody sees: as if they were not there. */
const INVISIBLE = /^(?!\u200b)\p{Default_Ignorable_Code_Point}$/u;
/** Of scripts that put no spaces between words, with the marks that these scripts share. */
const UNSPACED =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u3006\u3031-\u3035\u303c\u3099\u309a\u30fc\uff70\uff9e\uff9f]$/u;
const WORD = /^[\p{Letter}\p{Number}\p{Mark}_]$/u;
const SOFT = /^[\s\u002d\u2010\u2011\u200b]$/u;

/** `single`: a word by itself. */
export type CharacterKind = 'invisible' | 'single' | 'word' | 'soft' | 'apostrophe' | 'hard';

/** What one character (code point) is to the language of the rules. */
export function kindOfCharacter(character: string): CharacterKind {
  if (INVISIBLE.test(character)) return 'invisible';
  if (UNSPACED.test(character) && WORD.test(character)) return 'single';
  if (WORD.test(character)) return 'word';
  if (SOFT.test(character)) return 'soft';
  return character === "'" || character === '\u2019' ? 'apostrophe' : 'hard';
}

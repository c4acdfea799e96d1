/** Marks that nobody sees: joiners, soft hyphens, direction marks, the byte order mark. Copied text is full of them. */
const INVISIBLE = /^[\u200c\u200d\u00ad\u2060\ufeff\p{Bidi_Control}]$/u;
const WORD = /^[\p{L}\p{N}\p{M}_]$/u;
/** The zero-width space is one of them: it says where a word may end. */
const SOFT = /^[\s\u200b\-\u2010\u2011]$/u;
const MARK = /\p{M}/gu;

/** Scripts without spaces between words: each character is a word of its own, so that their words become phrases. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u;

export interface CharacterTraits {
  /**
   * `unspaced`: a word of its own; `invisible`: as if it were not there; `soft`: white space or a hyphen, which may stand
   * between the words of a phrase; `hard`: ends a phrase.
   */
  readonly role: 'word' | 'unspaced' | 'invisible' | 'soft' | 'hard';
  /**
   * As it is compared: without case, accents, ligatures, full width and invisible marks; none, one or several characters.
   * Folding goes character by character because folding a whole text first would move its offsets (`İ` becomes two).
   */
  readonly folded: string;
}

/** Worked out once for the life of the process: there are only so many characters, and they are no tenant's data. */
const known = new Map<string, CharacterTraits>();

/** What a character (one code point) is to the matcher. */
export function traitsOf(character: string): CharacterTraits {
  const traits = known.get(character);
  if (traits !== undefined) return traits;
  const found: CharacterTraits = { role: roleOf(character), folded: fold(character) };
  known.set(character, found);
  return found;
}

function roleOf(character: string): CharacterTraits['role'] {
  if (INVISIBLE.test(character)) return 'invisible';
  if (UNSPACED.test(character)) return 'unspaced';
  if (WORD.test(character)) return 'word';
  return SOFT.test(character) ? 'soft' : 'hard';
}

function fold(character: string): string {
  if (INVISIBLE.test(character)) return '';
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replaceAll('ſ', 's')
    .normalize('NFKD')
    .replace(MARK, '');
}

/** A whole word, folded character by character. */
export function foldWord(word: string): string {
  let folded = '';
  for (const character of word) folded += traitsOf(character).folded;
  return folded;
}

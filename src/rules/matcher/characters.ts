import type { Language } from '../languages/language';

export interface CharacterTraits {
  /**
   * `unspaced`: a word of its own; `invisible`: as if it were not there; `soft`: white space or a hyphen, which may stand
   * between the words of a phrase; `apostrophe`: soft between two word characters, else hard; `hard`: ends a phrase.
   */
  readonly role: 'word' | 'unspaced' | 'invisible' | 'soft' | 'apostrophe' | 'hard';
  /**
   * As it is compared: without case, optional accents, ligatures and full width; none, one or several characters.
   * Folding goes character by character because folding a whole text first would move its offsets (`İ` becomes two).
   */
  readonly folded: string;
  /** Whether it may be one character with the one before it: then the text has to be composed to be compared. */
  readonly composes: boolean;
}

/** Copied text is full of them: joiners, soft hyphens, direction marks, the byte order mark, selectors of emoji. */
const INVISIBLE = /^(?!\u200b)\p{Default_Ignorable_Code_Point}$/u;
const WORD = /^[\p{L}\p{N}\p{M}_]$/u;
/** The zero-width space is one of them: it says where a word may end. */
const SOFT = /^[\s\u200b\-\u2010\u2011]$/u;
const APOSTROPHE = /^['\u2019]$/;

/**
 * Scripts without spaces between words: each character is a word of its own, so that their words become phrases. The
 * marks that several of these scripts share (long vowel, voicing, repetition) belong to no script in Unicode's tables.
 */
const UNSPACED =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u3006\u3031-\u3035\u303c\u3099\u309a\u30fc\uff70\uff9e\uff9f]$/u;

/**
 * Marks that people leave out as they like: accents of Latin, Greek and Cyrillic, vowel points of Arabic and Hebrew, the
 * stroke that stretches Arabic words. Those of Indic scripts and the voicing of kana are parts of the letter: か is not が.
 */
const OPTIONAL_MARKS =
  /(?![\u3099\u309a])[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Inherited}](?<=\p{M})|\u0640/gu;

/** Characters that are the second half of another one, and marks that are left out and so have no order of their own. */
const SECOND_HALF =
  /^[\u0300-\u0345\u0653-\u0655\u093c\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca\u0dcf\u0ddf\u102e\u1161-\u1175\u11a8-\u11c2\u1b35\u3099\u309a\u{110ba}\u{11127}\u{1133e}\u{11357}\u{113b8}\u{113bb}\u{113c2}\u{113c9}\u{114b0}\u{114ba}\u{114bd}\u{115af}\u{11930}\u{1611e}-\u{16120}\u{16129}\u{16d67}]$/u;

/** What a character (one code point) is in a language of the usual folding. */
export function traitsOf(character: string): CharacterTraits {
  return usualTraits(character);
}

/** What characters (one code point each) are in a language; the same function for languages that fold alike. */
export function characterTraits({ folding }: Pick<Language, 'folding'>): (character: string) => CharacterTraits {
  if (Object.keys(folding).length === 0) return traitsOf;
  const known = traitsByFolding.get(folding);
  if (known !== undefined) return known;
  const made = rememberTraits(folding);
  traitsByFolding.set(folding, made);
  return made;
}

/** Whether a character is one of a word, or a word by itself; an accent without a letter is neither. */
export const isOfWord = ({ role, folded }: CharacterTraits): boolean =>
  (role === 'word' && folded !== '') || role === 'unspaced';

/** A whole word, folded character by character as usual. */
export function foldWord(word: string): string {
  return foldBy(word, traitsOf);
}

/** A whole word, folded character by character as the language has it. */
export function foldWordIn(language: Pick<Language, 'folding'>, word: string): string {
  return foldBy(word, characterTraits(language));
}

/** A whole word, folded character by character as their traits say. */
export function foldBy(word: string, traits: (character: string) => CharacterTraits): string {
  let folded = '';
  for (const character of word) folded += traits(character).folded;
  return folded;
}

/** Worked out once for the life of the process: there are only so many characters, and they are no tenant's data. */
const traitsByFolding = new WeakMap<Language['folding'], (character: string) => CharacterTraits>();
const usualTraits = rememberTraits({});

const ASCII_CHARACTERS = 128;

function rememberTraits(folding: Language['folding']): (character: string) => CharacterTraits {
  const ascii: CharacterTraits[] = [];
  const known = new Map<string, CharacterTraits>();
  return (character) => {
    const code = character.charCodeAt(0);
    const traits = code < ASCII_CHARACTERS ? ascii[code] : known.get(character);
    if (traits !== undefined) return traits;
    if (code < ASCII_CHARACTERS) return (ascii[code] = asciiTraits(character, folding));
    const role = roleOf(character);
    const folded = role === 'invisible' ? '' : fold(character, folding);
    const composes = SECOND_HALF.test(character) || (role === 'word' && folded === '');
    const found = { role, folded, composes };
    known.set(character, found);
    return found;
  };
}

/** Without a regular expression: the first ones with Unicode's tables cost a page or a cold function a millisecond. */
function asciiTraits(character: string, folding: Language['folding']): CharacterTraits {
  const folded = Object.hasOwn(folding, character) ? (folding[character] ?? '') : character.toLowerCase();
  const composes = false;
  if (isAsciiWord(character)) return { role: 'word', folded, composes };
  if (character === "'") return { role: 'apostrophe', folded, composes };
  return { role: character === '-' || character.trim() === '' ? 'soft' : 'hard', folded, composes };
}

const isAsciiWord = (character: string): boolean =>
  (character >= 'a' && character <= 'z') ||
  (character >= 'A' && character <= 'Z') ||
  (character >= '0' && character <= '9') ||
  character === '_';

function roleOf(character: string): CharacterTraits['role'] {
  if (INVISIBLE.test(character)) return 'invisible';
  if (UNSPACED.test(character) && WORD.test(character)) return 'unspaced';
  if (WORD.test(character)) return 'word';
  if (APOSTROPHE.test(character)) return 'apostrophe';
  return SOFT.test(character) ? 'soft' : 'hard';
}

function fold(character: string, folding: Language['folding']): string {
  const plain = character.normalize('NFKD');
  for (const own of [character, plain]) {
    const letter = Object.hasOwn(folding, own) ? folding[own] : undefined;
    if (letter !== undefined) return letter;
  }
  const folded = plain
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replaceAll('ſ', 's')
    .normalize('NFKD')
    .replace(OPTIONAL_MARKS, '')
    .replace(OTHER_DIGIT, latinDigit);
  // A letter of the language's own with an accent: `ǽ`.
  return Object.hasOwn(folding, folded) ? (folding[folded] ?? folded) : folded;
}

/** Digits beyond ASCII. */
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;

/** The Latin digit of the same value: each script has its ten in a row. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

import type { CharacterTraits } from './characters';

/**
 * What a UTF-16 unit is to the word filter, as a small number. Letters that patterns have are numbered from
 * {@link FIRST_LETTER} on.
 */
export const SEPARATOR = 0;
/** Belongs to a word, but no pattern has it. */
export const OTHER_LETTER = 1;
/**
 * Not met yet, or to be looked at each time: half of a pair, what folds to none or several, what needs no spaces, what may
 * be one character with the one before it.
 */
export const SPECIAL = 2;
export const FIRST_LETTER = 3;

const UNITS = 0x1_00_00;
const ASCII_UNITS = 0x80;

export type TraitsOf = (character: string) => CharacterTraits;

/** The letters that the words of a rule set are made of, and what every other character is beside them. */
export interface Alphabet {
  /** By UTF-16 unit. Units beyond ASCII are worked out when first met. */
  readonly classes: Uint16Array;
  /** By unit of a folded word; a letter that no pattern has is missing. */
  readonly letters: ReadonlyMap<number, number>;
  /** The unit that a letter's number stands for. */
  readonly units: Uint16Array;
  /** How many classes there are. */
  readonly size: number;
  readonly traitsOf: TraitsOf;
}

/** The alphabet of folded words, the most frequent letters first. */
export function makeAlphabet(words: Iterable<string>, traitsOf: TraitsOf): Alphabet {
  const counts = new Uint32Array(UNITS);
  const units: number[] = [];
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charCodeAt(at);
      const count = counts[unit] ?? 0;
      if (count === 0) units.push(unit);
      counts[unit] = count + 1;
    }
  }
  units.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const letters = new Map<number, number>();
  for (const unit of units) letters.set(unit, FIRST_LETTER + letters.size);
  const alphabet: Alphabet = {
    classes: new Uint16Array(UNITS).fill(SPECIAL),
    letters,
    units: Uint16Array.from([0, 0, 0, ...units]),
    size: FIRST_LETTER + letters.size,
    traitsOf,
  };
  for (let unit = 0; unit < ASCII_UNITS; unit += 1) classify(alphabet, unit);
  return alphabet;
}

/** The number of a letter of a folded word; that of letters that no pattern has, for others. */
export function letterOf({ classes, letters }: Alphabet, unit: number): number {
  // A folded letter of ASCII folds to itself.
  return unit < ASCII_UNITS ? (classes[unit] ?? OTHER_LETTER) : (letters.get(unit) ?? OTHER_LETTER);
}

/**
 * Works out the class of a unit for good.
 *
 * @returns its class; {@link SPECIAL} if it has to be looked at each time
 */
export function classify({ classes, letters, traitsOf }: Alphabet, unit: number): number {
  const { role, folded, composes } = traitsOf(String.fromCharCode(unit));
  let found = SPECIAL;
  if (isSurrogate(unit) || composes) found = SPECIAL;
  else if (role === 'soft' || role === 'hard' || role === 'apostrophe') found = SEPARATOR;
  else if (role === 'word' && folded.length === 1) found = letters.get(folded.charCodeAt(0)) ?? OTHER_LETTER;
  classes[unit] = found;
  return found;
}

/** All bits: any letter. */
export const ANY_LETTER = -1;

/** A letter as one of 32 bits; different letters may share one. */
export const letterBit = (unit: number): number => 1 << (unit & 31);

/**
 * Whether a word that begins with one of these letters may come behind a word. Says yes where that takes more than a look.
 *
 * @param at where the word ends
 */
export function mayFollow({ classes, units }: Alphabet, text: string, at: number, letters: number): boolean {
  if (letters === ANY_LETTER || classes[text.charCodeAt(at)] !== SEPARATOR) return true;
  const kind = classes[text.charCodeAt(at + 1)] ?? SPECIAL;
  return kind === SEPARATOR || kind === SPECIAL || (letterBit(units[kind] ?? 0) & letters) !== 0;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd8_00 && unit <= 0xdf_ff;

import type { FieldText } from '../issue-text';
import { traitsOf } from '../matcher/characters';
import { readWord } from '../matcher/read-words';
import { LANGUAGES } from './languages';

/** Enough to tell a language; the rest of a long text is not read. */
const MOST_WORDS = 400;
/** With so many words of the expected language, and so many times those of any other, no more is read. */
const SETTLED = { words: 8, lead: 3 } as const;
/** A word that is no other language's tells by itself if it is this long. */
const TELLS_ALONE = 4;

/** What the words of a text say about its language. */
export interface WordTally {
  /** Telling words of the expected language; one that another language has too speaks for the expected one only. */
  own: number;
  /** Telling words of the other languages, by code. */
  readonly others: Map<string, number>;
  /** The largest number of these. */
  most: number;
  /** The language of the last long word that is no other language's. */
  tellsAlone: string | undefined;
  words: number;
  letters: number;
  /** Letters of another script than Latin. */
  foreign: number;
}

/**
 * Counts the telling words of texts until it is plain that they are in the expected language, or there are
 * {@link MOST_WORDS}. Quotes, code and links are not read. Every issue of a scan comes here, and few are in another
 * language: usual English is told by its first sentences.
 *
 * @param expected the code of a language
 */
export function tallyWords(texts: readonly FieldText[], expected: string): Readonly<WordTally> {
  const tally = new TallyOf(expected);
  for (const { text, parts } of texts) {
    let from = 0;
    for (const { part, start, end } of parts) {
      if (part !== 'code' && part !== 'quotes' && part !== 'links') continue;
      tally.read(text, from, start);
      from = Math.max(from, end);
    }
    tally.read(text, from, text.length);
  }
  return tally;
}

const FIRST_BEYOND_ASCII = 0x80;
const SEPARATOR = 0;
const LETTER = 1;
const DIGIT = 2;
/** By ASCII unit; the underscore is like a digit. */
const KINDS = Uint8Array.from({ length: FIRST_BEYOND_ASCII }, (_, unit) => {
  const { role, folded } = traitsOf(String.fromCharCode(unit));
  if (role !== 'word') return SEPARATOR;
  return folded >= 'a' ? LETTER : DIGIT;
});

/** Languages by telling word. */
const languagesOfWord = new Map<string, string[]>();
for (const { code, tellingWords } of LANGUAGES) {
  for (const word of tellingWords) languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), code]);
}
const LONGEST_WORD = Math.max(...[...languagesOfWord.keys()].map(({ length }) => length));

class TallyOf implements WordTally {
  own = 0;
  readonly others = new Map<string, number>();
  most = 0;
  tellsAlone: string | undefined;
  words = 0;
  letters = 0;
  foreign = 0;

  constructor(private readonly expected: string) {}

  read(text: string, from: number, to: number): void {
    for (let at = from; at < to && !this.isSettled();) {
      const end = this.readAsciiWord(text, at, to);
      at = end < to && text.charCodeAt(end) >= FIRST_BEYOND_ASCII ? this.readAnyWord(text, at, to) : end + 1;
    }
  }

  private isSettled(): boolean {
    if (this.words >= MOST_WORDS) return true;
    return this.own >= SETTLED.words && this.own >= this.most * SETTLED.lead && this.foreign * 2 <= this.letters;
  }

  /** Returns where the word ends; nothing is counted if that is at a character beyond ASCII. */
  private readAsciiWord(text: string, from: number, to: number): number {
    let at = from;
    let letters = 0;
    for (; at < to; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit >= FIRST_BEYOND_ASCII) return at;
      const kind = KINDS[unit];
      if (kind === SEPARATOR) break;
      if (kind === LETTER) letters += 1;
    }
    if (at === from) return at;
    this.letters += letters;
    this.count(at - from <= LONGEST_WORD ? text.slice(from, at).toLowerCase() : '');
    return at;
  }

  /** A word that may have other characters, or a separator. Returns where to go on. */
  private readAnyWord(text: string, from: number, to: number): number {
    const { folded, next } = readWord(text, from, to, traitsOf);
    if (folded === '') return next;
    for (const character of folded) this.countLetter(character);
    this.count(folded);
    return next;
  }

  private countLetter(character: string): void {
    const script = scriptOf(character);
    if (script === 'none') return;
    this.letters += 1;
    if (script === 'other') this.foreign += 1;
  }

  private count(word: string): void {
    this.words += 1;
    const languages = languagesOfWord.get(word);
    if (languages === undefined) return;
    if (languages.includes(this.expected)) {
      this.own += 1;
      return;
    }
    for (const language of languages) {
      const count = (this.others.get(language) ?? 0) + 1;
      this.others.set(language, count);
      this.most = Math.max(this.most, count);
    }
    if (languages.length === 1 && word.length >= TELLS_ALONE) this.tellsAlone = languages[0];
  }
}

type Script = 'Latin' | 'other' | 'none';
const scripts = new Map<string, Script>();

function scriptOf(character: string): Script {
  const known = scripts.get(character);
  if (known !== undefined) return known;
  const letterScript = /\p{sc=Latin}/u.test(character) ? 'Latin' : 'other';
  const found = /\p{L}/u.test(character) ? letterScript : 'none';
  scripts.set(character, found);
  return found;
}

const SPACE = 0x20;
const FIRST_BEYOND_ASCII = 0x80;
const LETTERS = 26;
/** In place of a second or third letter: there is none. */
const NO_LETTER = LETTERS;
const COLUMNS = LETTERS + 1;

/** The first three letters of words, to tell at a look that a word is none of them. */
export class WordBeginnings {
  private readonly known = new Uint8Array(LETTERS * COLUMNS * COLUMNS);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (letterAt(word, 0) !== NO_LETTER) this.known[cellOf(word, 0)] = 1;
    }
  }

  /**
   * Whether the word or number at a place is followed by a single space and then, as the letters show, by none of the words.
   * Says no where that takes more than a look.
   */
  isUnknownBehind(text: string, start: number): boolean {
    let at = start;
    if (isDigit(text.charCodeAt(at))) while (isDigit(text.charCodeAt(at))) at += 1;
    else while (letterAt(text, at) !== NO_LETTER) at += 1;
    if (at === start || text.charCodeAt(at) !== SPACE) return false;
    if (letterAt(text, at + 1) === NO_LETTER) return false;
    // A letter beyond ASCII may be folded to one of ASCII.
    if (text.charCodeAt(at + 2) >= FIRST_BEYOND_ASCII || text.charCodeAt(at + 3) >= FIRST_BEYOND_ASCII) return false;
    return this.known[cellOf(text, at + 1)] === 0;
  }
}

function cellOf(text: string, at: number): number {
  const second = letterAt(text, at + 1);
  const third = second === NO_LETTER ? NO_LETTER : letterAt(text, at + 2);
  return (letterAt(text, at) * COLUMNS + second) * COLUMNS + third;
}

/** The number of a letter of ASCII, in any case. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 0x20) - 0x61;
  return letter >= 0 && letter < LETTERS ? letter : NO_LETTER;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

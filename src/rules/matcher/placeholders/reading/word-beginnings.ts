const SPACE = 0x20;
const COMMA = 0x2c;
const LAST_OF_ASCII = 0x7f;
const LETTERS = 26;
/** In place of a second or third letter: there is none. */
const NO_LETTER = LETTERS;
const COLUMNS = LETTERS + 1;

/** Signs of ASCII that part a word or number from what follows; all others can be part of a date, an amount, a version. */
const ENDS = Uint8Array.from({ length: LAST_OF_ASCII + 1 }, (_, code) =>
  '\n\r,;!?#&*=@^~|\\`"()[]{}<>'.includes(String.fromCharCode(code)) ? 1 : 0,
);

/** The first three letters of the words that placeholders go on with, to tell at a look that nothing goes on. */
export class WordBeginnings {
  private readonly known = new Uint8Array(LETTERS * COLUMNS * COLUMNS);

  constructor(words: Iterable<string>) {
    for (const word of words) if (letterAt(word, 0) !== NO_LETTER) this.known[cellOf(word, 0)] = 1;
  }

  /**
   * Whether nothing comes behind a word or number, in its line, that could be part of the same placeholder: a sign that
   * parts, or a single space and a word that is none of those known. Says no where that takes more than a look.
   */
  isAlone(text: string, start: number): boolean {
    const end = endOfRun(text, start);
    if (end === text.length) return end > start;
    const code = text.charCodeAt(end);
    if (code === SPACE) return this.isUnknownAt(text, end + 1);
    return end > start && code <= LAST_OF_ASCII && ENDS[code] === 1 && !(code === COMMA && isDigitAt(text, end + 1));
  }

  private isUnknownAt(text: string, at: number): boolean {
    if (letterAt(text, at) === NO_LETTER) return false;
    // A letter beyond ASCII may be folded to one of ASCII.
    if (text.charCodeAt(at + 1) > LAST_OF_ASCII || text.charCodeAt(at + 2) > LAST_OF_ASCII) return false;
    return this.known[cellOf(text, at)] === 0;
  }
}

/** Where the letters or digits of ASCII end that stand at a place. */
function endOfRun(text: string, start: number): number {
  let end = start;
  if (isDigitAt(text, start)) while (isDigitAt(text, end)) end += 1;
  else while (letterAt(text, end) !== NO_LETTER) end += 1;
  return end;
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

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

import type { Lexicon, ListBits } from './lexicon';
import { readPiece, type Piece } from './piece';
import { wordsBefore } from './words-before';

/** Nothing that a placeholder stands for is longer, in UTF-16 code units. */
const LONGEST = 80;
/** Nor has it more pieces: the ends of forms are bits of a number. */
const MOST_PIECES = 30;

/**
 * A short stretch of a line, read piece by piece as far as somebody asks: most words that might begin a date are known to
 * begin none at the second piece.
 */
export class Reading {
  /** Where the number ends that it begins with, if somebody asked; 0 if it begins with none. Index of the piece behind it. */
  numeralEnd: number | undefined;
  private readonly pieces: Piece[] = [];
  private knownLicensed: boolean | undefined;
  private knownAlone: boolean | undefined;
  /** How many digits of ASCII it begins with; 0 if something beyond ASCII follows them, which may be one more. */
  readonly digits: number;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly lexicon: Lexicon,
  ) {
    let end = start;
    while (end < start + LONGEST && isDigit(text.charCodeAt(end))) end += 1;
    this.digits = text.charCodeAt(end) > LAST_OF_ASCII ? 0 : end - start;
  }

  /** The piece of that index; undefined beyond the line or the stretch. */
  piece(index: number): Piece | undefined {
    const { pieces } = this;
    if (index >= MOST_PIECES) return undefined;
    while (pieces.length <= index) {
      const last = pieces[pieces.length - 1];
      const next = readPiece(this.text, last === undefined ? this.start : last.end, this.start + LONGEST);
      if (next === undefined) return undefined;
      pieces.push(next);
    }
    return pieces[index];
  }

  /** The lists of which a piece begins an entry. */
  listsOf(piece: Piece): ListBits {
    piece.lists ??= this.lexicon.lists.get(piece.text) ?? 0;
    return piece.lists;
  }

  /** Whether a word such as `by` stands before the stretch, perhaps with a small one after it: `by the`. */
  get licensed(): boolean {
    this.knownLicensed ??= this.isLicensed();
    return this.knownLicensed;
  }

  /** Whether nothing comes next that could be part of the same placeholder; only where a look tells it. */
  get isAlone(): boolean {
    this.knownAlone ??= this.lexicon.beginnings.isAlone(this.text, this.start);
    return this.knownAlone;
  }

  /**
   * Whether something stands at a piece, or behind it if that is white space, that may go on: a sign, or a word of one of these
   * lists or of those that are no language's.
   */
  mayGoOnAs(lists: ListBits, words: ReadonlySet<string> = NO_WORDS, from = 1): boolean {
    const at = this.piece(from);
    const next = at?.kind === 'space' ? this.piece(from + 1) : at;
    if (next === undefined) return false;
    // Two numbers in a row are two.
    if (next.kind === 'digits') return this.digits === 0;
    if (next.kind !== 'letters' || words.has(next.text)) return true;
    return ((this.lexicon.words.get(next.text) ?? 0) & lists) !== 0;
  }

  private isLicensed(): boolean {
    const words = wordsBefore(this.text, this.start);
    const { between, relative } = this.lexicon;
    const last = words.at(-1) ?? '';
    return (
      this.licenses(words, words.length) ||
      (between.has(last) && !relative.has(last) && this.licenses(words, words.length - 1))
    );
  }

  /** Whether the last of the first so many words license, or one more with them, and so on. */
  private licenses(words: readonly string[], howMany: number): boolean {
    const { before, relative, edges } = this.lexicon;
    let phrase = '';
    for (let at = howMany - 1; at >= 0; at -= 1) {
      phrase = phrase === '' ? (words[at] ?? '') : `${words[at] ?? ''} ${phrase}`;
      // `this may` and `early may` are hardly ever a month.
      if (before.has(phrase) && !relative.has(phrase) && !edges.has(phrase)) return true;
    }
    return false;
  }
}

const NO_WORDS: ReadonlySet<string> = new Set();
const LAST_OF_ASCII = 0x7f;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

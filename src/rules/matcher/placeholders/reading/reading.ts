import type { Calendar } from '../../../languages/language';
import { lexiconOf, type Lexicon } from './lexicon';
import { readPiece, type Piece } from './piece';
import { wordsBefore } from './words-before';

/** Nothing that a placeholder stands for is longer, in UTF-16 code units. */
const LONGEST = 80;

/**
 * A short stretch of a line, read piece by piece as far as somebody asks: most words that might begin a date are known to
 * begin none at the second piece.
 */
export class Reading {
  readonly lexicon: Lexicon;
  readonly #pieces: Piece[] = [];
  #licensed: boolean | undefined;

  constructor(
    readonly text: string,
    readonly start: number,
    calendar: Calendar,
  ) {
    this.lexicon = lexiconOf(calendar);
  }

  /** The piece of that index; undefined beyond the line or the stretch. */
  piece(index: number): Piece | undefined {
    while (this.#pieces.length <= index) {
      const at = this.#pieces.at(-1)?.end ?? this.start;
      const next = readPiece(this.text, at, this.start + LONGEST);
      if (next === undefined) return undefined;
      this.#pieces.push(next);
    }
    return this.#pieces[index];
  }

  /** Whether a word such as `by` stands before the stretch, perhaps with a small one after it: `by the`. */
  get licensed(): boolean {
    this.#licensed ??= this.#isLicensed();
    return this.#licensed;
  }

  #isLicensed(): boolean {
    const words = wordsBefore(this.text, this.start);
    const { between, relative } = this.lexicon;
    const last = words.at(-1) ?? '';
    return this.#licenses(words) || (between.has(last) && !relative.has(last) && this.#licenses(words.slice(0, -1)));
  }

  #licenses(words: readonly string[]): boolean {
    const { before, relative, edges } = this.lexicon;
    return words.some((_, index) => {
      const phrase = words.slice(index).join(' ');
      // `this may` and `early may` are hardly ever a month.
      return before.has(phrase) && !relative.has(phrase) && !edges.has(phrase);
    });
  }
}

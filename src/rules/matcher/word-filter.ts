import { FIRST_LETTER, OTHER_LETTER, SEPARATOR, SPECIAL, ANY_LETTER, letterOf, type Alphabet } from './alphabet';
import { layEndings, shortened, type KeptEndings, type WantedEnding } from './ending-rows';

/** No pattern has a word that begins so, nor one that ends so. */
export const DEAD = 0;

/** Not states, but what to do: greater than every state. */
export const LOOK_AT_CHARACTER = 0x7f_ff_ff_fe;
export const LOOK_AT_WORD = 0x7f_ff_ff_ff;

/** What words mean that end in a state: nothing. */
export const NO_WORD = 0;
/** Different things: each has to be looked up. */
export const ANY_WORD = 1;
/** From here on: all of them the same, a number for each such meaning. */
const FIRST_WORD = 2;

/** Table cells at most (16 MB): words beyond are only told apart by their beginnings, and looked up more often. */
const MOST_CELLS = 4_194_304;

/** A word that phrases have, or how such words begin. */
export interface Wanted {
  readonly folded: string;
  /** `perhaps`: every word that begins so has to be looked up, because that alone does not tell what it is. */
  readonly kind: 'word' | 'beginning' | 'perhaps';
  /** The letters that begin the next word of phrases that begin with it, as bits; 0: no phrase begins with it. */
  readonly nextLetters: number;
}

/**
 * Tells which words of a text may matter, at one look per character: an automaton over the tree of wanted words, and
 * over the wanted endings for all other words. `table[state + class]` is the next state or what to do; states are
 * multiples of the row's length.
 */
export interface WordFilter {
  readonly table: Int32Array;
  readonly root: number;
  /** The column with the letters of which one has to begin the next word, as bits. */
  readonly nextLetters: number;
  /**
   * The column that says what the words mean that end in a state: {@link NO_WORD}, {@link ANY_WORD}, a number, or a
   * negative one, which does not hold for words that have a wanted ending too.
   */
  readonly words: number;
  /** How many numbers there are for meanings, from 0. */
  readonly numbers: number;
}

/** Builds the filter for words and their beginnings, and for endings. */
export function makeWordFilter(
  alphabet: Alphabet,
  wanted: readonly Wanted[],
  endings: readonly WantedEnding[],
): WordFilter {
  return new FilterBuilder(alphabet, wanted, endings).build();
}

/** Not a beginning; one whose words are all the same; one whose words are not. */
const NO_GATE = 0;
const GATE = 1;
const GATE_TO_ANY = 2;

/** What the rows of the tree know beyond the table, each by row. */
interface Tree {
  /** The row above, and the letter between. */
  readonly parents: Int32Array;
  readonly letters: Uint16Array;
  /** Whether it is a beginning, and the letters behind phrases that begin with that. */
  readonly gates: Uint8Array;
  readonly gateLetters: Int32Array;
}

class FilterBuilder {
  private readonly width: number;
  private readonly nextLetters: number;
  private readonly words: number;
  private readonly table: Int32Array;
  private readonly mostRows: number;
  private readonly hasEndings: boolean;
  /** The letters behind all endings. */
  private readonly endingLetters: number;
  private readonly root: number;
  private readonly tree: Tree;
  /** Where the words of a beginning go that has no row left for them. */
  private readonly anyTail: number;
  private rows: number;
  private numbers = FIRST_WORD;

  constructor(
    private readonly alphabet: Alphabet,
    private readonly wanted: readonly Wanted[],
    endings: readonly WantedEnding[],
  ) {
    this.width = alphabet.size + 2;
    this.nextLetters = alphabet.size;
    this.words = alphabet.size + 1;
    this.hasEndings = endings.length > 0;
    this.endingLetters = endings.reduce((bits, ending) => bits | ending.nextLetters, 0);
    const most = Math.floor(MOST_CELLS / this.width);
    const kept = shortened(endings, most >> 1);
    let rows = kept.bound + 2;
    for (const { folded, kind } of wanted) rows += folded.length + (kind === 'word' ? 0 : 1);
    this.mostRows = Math.min(rows, most);
    this.table = new Int32Array(this.mostRows * this.width);
    this.tree = {
      parents: new Int32Array(this.mostRows),
      letters: new Uint16Array(this.mostRows),
      gates: new Uint8Array(this.mostRows),
      gateLetters: new Int32Array(this.mostRows),
    };
    this.rows = this.layEndings(kept);
    this.anyTail = this.makeTail(ANY_LETTER, ANY_WORD);
    this.root = this.rows;
    this.rows += 1;
  }

  build(): WordFilter {
    const { table, width } = this;
    for (const word of this.wanted) this.add(word);
    this.connect();
    for (let row = 0; row < this.rows * width; row += width) {
      table[row + SEPARATOR] = table[row + this.nextLetters] === 0 ? this.root * width : LOOK_AT_WORD;
      table[row + SPECIAL] = LOOK_AT_CHARACTER;
    }
    const { nextLetters, words, numbers } = this;
    return { table, root: this.root * width, nextLetters, words, numbers };
  }

  private layEndings(kept: KeptEndings): number {
    const rows = layEndings(this.table, this.alphabet, kept);
    for (let row = 0; row < rows; row += 1) {
      const cell = row * this.width + this.words;
      if (this.table[cell] !== NO_WORD && kept.areWhole) this.table[cell] = this.numbers++;
    }
    return rows;
  }

  private add({ folded, kind, nextLetters }: Wanted): void {
    const { table, width, alphabet, tree } = this;
    let gate = kind === 'word' ? NO_GATE : kind === 'beginning' ? GATE : GATE_TO_ANY;
    let row = this.root;
    for (let at = 0; at < folded.length; at += 1) {
      const letter = letterOf(alphabet, folded.charCodeAt(at));
      const cell = row * width + letter;
      const next = table[cell] ?? DEAD;
      if (next !== DEAD) {
        row = next / width;
        continue;
      }
      if (this.rows === this.mostRows) {
        gate = GATE_TO_ANY;
        break;
      }
      table[cell] = this.rows * width;
      tree.parents[this.rows] = row;
      tree.letters[this.rows] = letter;
      row = this.rows;
      this.rows += 1;
    }
    const start = row * width;
    table[start + this.words] = ANY_WORD;
    table[start + this.nextLetters] = (table[start + this.nextLetters] ?? 0) | nextLetters;
    if (gate === NO_GATE) return;
    tree.gates[row] = Math.max(tree.gates[row] ?? NO_GATE, gate);
    tree.gateLetters[row] = (tree.gateLetters[row] ?? 0) | nextLetters;
  }

  /** Leads from each row of the tree, where no wanted word goes on, to the beginning's other words or to endings. */
  private connect(): void {
    const { table, width, tree } = this;
    const end = this.rows;
    const tails = new Int32Array(end);
    const endings = new Int32Array(end);
    for (let row = this.root; row < end; row += 1) {
      const start = row * width;
      const parent = tree.parents[row] ?? 0;
      const ending = row === this.root ? DEAD : (table[(endings[parent] ?? 0) + (tree.letters[row] ?? 0)] ?? DEAD);
      endings[row] = ending;
      const tail = this.tailOf(row, tails[parent] ?? 0);
      tails[row] = tail;
      const isWord = tail !== 0 || table[start + this.words] !== NO_WORD || table[ending + this.words] !== NO_WORD;
      if (isWord) table[start + this.words] = this.numbers++;
      table[start + this.nextLetters] =
        (table[start + this.nextLetters] ?? 0) |
        (table[ending + this.nextLetters] ?? 0) |
        (table[tail + this.nextLetters] ?? 0);
      if (tail !== 0) this.fill(start, tail);
      else if (this.hasEndings) this.fallBack(start, ending);
    }
  }

  /** The row of all other words that have the beginning that ends here, or the longest one that is part of it. */
  private tailOf(row: number, outer: number): number {
    const gate = this.tree.gates[row] ?? NO_GATE;
    if (gate === NO_GATE) return outer;
    if (this.rows === this.mostRows) return this.anyTail * this.width;
    const { table } = this;
    const letters = (this.tree.gateLetters[row] ?? 0) | (outer === 0 ? 0 : (table[outer + this.nextLetters] ?? 0));
    const isAny = gate === GATE_TO_ANY || (outer !== 0 && table[outer + this.words] === ANY_WORD);
    if (isAny) return this.makeTail(letters, ANY_WORD) * this.width;
    const word = this.numbers++;
    return this.makeTail(letters, this.hasEndings ? -word : word) * this.width;
  }

  private makeTail(nextLetters: number, word: number): number {
    const tail = this.rows;
    this.rows += 1;
    const start = tail * this.width;
    this.fill(start, start);
    this.table[start + this.nextLetters] = nextLetters | this.endingLetters;
    this.table[start + this.words] = word;
    return tail;
  }

  private fill(start: number, next: number): void {
    for (let cell = start + OTHER_LETTER; cell < start + this.nextLetters; cell += 1) {
      if (this.table[cell] === DEAD) this.table[cell] = next;
    }
  }

  private fallBack(start: number, ending: number): void {
    for (let letter = FIRST_LETTER; letter < this.nextLetters; letter += 1) {
      if (this.table[start + letter] === DEAD) this.table[start + letter] = this.table[ending + letter] ?? DEAD;
    }
  }
}

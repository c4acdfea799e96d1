import type { Steps } from '../steps';
import { ANY_LETTER, FIRST_LETTER, letterOf, OTHER_LETTER, SEPARATOR, SPECIAL, type Alphabet } from './alphabet';
import { layEndings, shortened, type KeptEndings, type Rows, type WantedEnding } from './ending-rows';

/** No pattern has a word that begins so, nor one that ends so. */
export const DEAD = 0;

/** Not states, but what to do: greater than every state. */
export const LOOK_AT_CHARACTER = 0xff_fe;
export const LOOK_AT_WORD = 0xff_ff;

/** What words mean that end in a state: nothing. */
export const NO_WORD = 0;
/** Different things: each has to be looked up. */
export const ANY_WORD = 1;
/** From here on: all of them the same, a number for each such meaning. */
const FIRST_WORD = 2;

/** Table cells at most (8 MB): words beyond are only told apart by their beginnings, and looked up more often. */
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
 * over the wanted endings for all other words. `table[(state << shift) + class]` is the next state or what to do. Small
 * numbers in rows of a power of two, the most frequent letters first: the part that texts go through stays in the cache.
 */
export interface WordFilter {
  readonly table: Uint16Array;
  readonly shift: number;
  readonly root: number;
  /** By state: the letters of which one has to begin the next word, as bits. */
  readonly nextLetters: Int32Array;
  /**
   * By state: what the words mean that end there: {@link NO_WORD}, {@link ANY_WORD}, a number, or a negative one, which does
   * not hold for words that have a wanted ending too. With `schedul*` and `*flow`, words that begin with `schedul` lead to
   * one state, of number -7, say: `schedules` means what 7 does, because no wanted ending has its last letter; `scheduleflow`
   * ends in a `w` and may end in `flow`, which that state does not tell, so that it is looked up by itself.
   */
  readonly words: Int32Array;
  /** By state: how long the words are that end there, in letters; 0 where the state does not tell. */
  readonly lengths: Uint8Array;
  /** How many numbers there are for meanings, from 0. */
  readonly numbers: number;
}

/** Builds the filter for words and their beginnings, and for endings. */
export function* makeWordFilter(
  alphabet: Alphabet,
  wanted: readonly Wanted[],
  endings: readonly WantedEnding[],
): Steps<WordFilter> {
  const builder = new FilterBuilder(alphabet, wanted, endings);
  yield;
  return yield* builder.build();
}

/** Longer words have no length that is known. */
const LONGEST_KNOWN = 0xff;

/** Words that are added, and rows that are connected, in one step: a single one takes less than asking for the time. */
const WORDS_A_STEP = 64;
const ROWS_A_STEP = 64;

/** Not a beginning; one whose words are all the same; one whose words are not. */
const NO_GATE = 0;
const GATE = 1;
const GATE_TO_ANY = 2;

/** What the rows of the tree know beyond the table, each by row. */
interface Tree {
  /** The row above, and the letter between. */
  readonly parents: Uint16Array;
  readonly letters: Uint16Array;
  /** Whether it is a beginning, and the letters behind phrases that begin with that. */
  readonly gates: Uint8Array;
  readonly gateLetters: Int32Array;
}

class FilterBuilder {
  private readonly rows: Rows;
  private readonly tree: Tree;
  private readonly lengths: Uint8Array;
  private readonly mostRows: number;
  private readonly hasEndings: boolean;
  /** The letters behind all endings. */
  private readonly endingLetters: number;
  /** Where the words of a beginning go that has no row left for them. */
  private readonly anyTail: number;
  private readonly root: number;
  private end: number;
  private numbers = FIRST_WORD;

  constructor(
    private readonly alphabet: Alphabet,
    private readonly wanted: readonly Wanted[],
    endings: readonly WantedEnding[],
  ) {
    const shift = Math.ceil(Math.log2(alphabet.size));
    const most = Math.min(LOOK_AT_CHARACTER, MOST_CELLS >> shift);
    const kept = shortened(endings, most >> 1);
    let rows = kept.bound + 2;
    for (const { folded, kind } of wanted) rows += folded.length + (kind === 'word' ? 0 : 1);
    rows = Math.min(rows, most);
    this.mostRows = rows;
    this.hasEndings = endings.length > 0;
    this.endingLetters = endings.reduce((bits, ending) => bits | ending.nextLetters, 0);
    this.rows = {
      table: new Uint16Array(rows << shift),
      shift,
      nextLetters: new Int32Array(rows),
      words: new Int32Array(rows),
    };
    this.tree = {
      parents: new Uint16Array(rows),
      letters: new Uint16Array(rows),
      gates: new Uint8Array(rows),
      gateLetters: new Int32Array(rows),
    };
    this.lengths = new Uint8Array(rows);
    this.end = this.layEndings(kept);
    this.anyTail = this.makeTail(ANY_LETTER, ANY_WORD);
    this.root = this.end;
    this.end += 1;
    if (kept.areLost) this.tree.gates[this.root] = GATE_TO_ANY;
  }

  *build(): Steps<WordFilter> {
    const { table, shift, nextLetters, words } = this.rows;
    const { wanted } = this;
    for (let from = 0; from < wanted.length; from += WORDS_A_STEP) {
      for (const word of wanted.slice(from, from + WORDS_A_STEP)) this.add(word);
      yield;
    }
    yield* this.connect();
    for (let row = 0; row < this.end; row += 1) {
      const start = row << shift;
      table[start + SEPARATOR] = nextLetters[row] === 0 || row === this.root ? this.root : LOOK_AT_WORD;
      table[start + SPECIAL] = LOOK_AT_CHARACTER;
    }
    return { table, shift, root: this.root, nextLetters, words, lengths: this.lengths, numbers: this.numbers };
  }

  private layEndings(kept: KeptEndings): number {
    const end = layEndings(this.rows, this.alphabet, kept);
    const { words } = this.rows;
    if (kept.areWhole) for (let row = 0; row < end; row += 1) if (words[row] !== NO_WORD) words[row] = this.numbers++;
    return end;
  }

  private add({ folded, kind, nextLetters }: Wanted): void {
    const { alphabet, lengths, mostRows, rows, tree } = this;
    const { table, shift } = rows;
    const { parents, letters } = tree;
    let { end } = this;
    let gate = kind === 'word' ? NO_GATE : kind === 'beginning' ? GATE : GATE_TO_ANY;
    let row = this.root;
    for (let at = 0; at < folded.length; at += 1) {
      const letter = letterOf(alphabet, folded.charCodeAt(at));
      const cell = (row << shift) + letter;
      const next = table[cell] ?? DEAD;
      if (next !== DEAD) {
        row = next;
        continue;
      }
      if (end === mostRows) {
        gate = GATE_TO_ANY;
        break;
      }
      table[cell] = end;
      parents[end] = row;
      letters[end] = letter;
      if (at < LONGEST_KNOWN) lengths[end] = at + 1;
      row = end;
      end += 1;
    }
    this.end = end;
    rows.words[row] = ANY_WORD;
    rows.nextLetters[row] = (rows.nextLetters[row] ?? 0) | nextLetters;
    if (gate === NO_GATE) return;
    tree.gates[row] = Math.max(tree.gates[row] ?? NO_GATE, gate);
    tree.gateLetters[row] = (tree.gateLetters[row] ?? 0) | nextLetters;
  }

  /** Leads from each row of the tree, where no wanted word goes on, to the beginning's other words or to endings. */
  private *connect(): Steps<undefined> {
    const { tree } = this;
    const { table, shift, nextLetters, words } = this.rows;
    const { end } = this;
    const tails = new Uint16Array(end);
    const endings = new Uint16Array(end);
    for (let row = this.root; row < end; row += 1) {
      const parent = tree.parents[row] ?? 0;
      const ending =
        row === this.root ? DEAD : (table[((endings[parent] ?? 0) << shift) + (tree.letters[row] ?? 0)] ?? DEAD);
      endings[row] = ending;
      const tail = this.tailOf(row, tails[parent] ?? 0);
      tails[row] = tail;
      if (tail !== 0 || words[row] !== NO_WORD || words[ending] !== NO_WORD) words[row] = this.numbers++;
      nextLetters[row] = (nextLetters[row] ?? 0) | (nextLetters[ending] ?? 0) | (nextLetters[tail] ?? 0);
      if (tail !== 0) this.fill(row, tail);
      else if (this.hasEndings) this.fallBack(row, ending);
      if (row % ROWS_A_STEP === 0) yield;
    }
    return undefined;
  }

  /** The row of all other words that have the beginning that ends here, or the longest one that is part of it. */
  private tailOf(row: number, outer: number): number {
    const gate = this.tree.gates[row] ?? NO_GATE;
    if (gate === NO_GATE) return outer;
    // At the root, that is every word.
    if (row === this.root || this.end === this.mostRows) return this.anyTail;
    const { nextLetters, words } = this.rows;
    const letters = (this.tree.gateLetters[row] ?? 0) | (outer === 0 ? 0 : (nextLetters[outer] ?? 0));
    if (gate === GATE_TO_ANY || (outer !== 0 && words[outer] === ANY_WORD)) return this.makeTail(letters, ANY_WORD);
    const word = this.numbers++;
    return this.makeTail(letters, this.hasEndings ? -word : word);
  }

  private makeTail(nextLetters: number, word: number): number {
    const tail = this.end;
    this.end += 1;
    this.fill(tail, tail);
    this.rows.nextLetters[tail] = nextLetters | this.endingLetters;
    this.rows.words[tail] = word;
    return tail;
  }

  private fill(row: number, next: number): void {
    const { table, shift } = this.rows;
    const start = row << shift;
    for (let cell = start + OTHER_LETTER; cell < start + this.alphabet.size; cell += 1) {
      if (table[cell] === DEAD) table[cell] = next;
    }
  }

  private fallBack(row: number, ending: number): void {
    const { table, shift } = this.rows;
    const [start, other] = [row << shift, ending << shift];
    for (let letter = FIRST_LETTER; letter < this.alphabet.size; letter += 1) {
      if (table[start + letter] === DEAD) table[start + letter] = table[other + letter] ?? DEAD;
    }
  }
}

import { FIRST_LETTER, SEPARATOR, SPECIAL, type Alphabet } from './alphabet';

/** No pattern has a word that begins so. */
export const DEAD = 0;
/** Between words. */
const ROOT_STATE = 1;
/** The beginning is one of those that patterns ask for: whatever follows, the word has to be looked at. */
const MAYBE_STATE = 2;
const FIRST_FREE_STATE = 3;

/** Not states, but what to do: greater than every state. */
export const LOOK_AT_CHARACTER = 0x7f_ff_ff_fe;
export const LOOK_AT_WORD = 0x7f_ff_ff_ff;

/** Table cells at most (16 MB): words beyond are only told apart by their beginnings, and looked up more often. */
const MOST_CELLS = 4_194_304;

/** States that there is room for at first. */
const FIRST_SIZE = 1024;

/** A word that texts are searched for, or its beginning. */
export interface Wanted {
  readonly folded: string;
  /** Whether longer words are wanted too. */
  readonly isBeginning: boolean;
}

/**
 * Tells which words of a text may matter, at one look per character: an automaton over the tree of wanted words.
 * `table[state + class]` is the next state or what to do; states are multiples of the row's length.
 */
export interface WordFilter {
  readonly table: Int32Array;
  readonly root: number;
  readonly maybe: number;
}

/** Builds the filter for words and beginnings of words. */
export function makeWordFilter(alphabet: Alphabet, wanted: Iterable<Wanted>): WordFilter {
  return new FilterBuilder(alphabet).build(wanted);
}

class FilterBuilder {
  private readonly width: number;
  private readonly mostStates: number;
  private table: Int32Array;
  private states = FIRST_FREE_STATE;
  private readonly accepts: number[] = [];
  private readonly gates: number[] = [];

  constructor(private readonly alphabet: Alphabet) {
    this.width = alphabet.size;
    this.mostStates = Math.max(FIRST_FREE_STATE + 1, Math.floor(MOST_CELLS / this.width));
    this.table = new Int32Array(Math.min(FIRST_SIZE, this.mostStates) * this.width);
  }

  build(wanted: Iterable<Wanted>): WordFilter {
    for (const word of wanted) this.add(word);
    this.openGates();
    for (let state = 0; state < this.states; state += 1) {
      const row = state * this.width;
      this.table[row + SEPARATOR] = ROOT_STATE * this.width;
      this.table[row + SPECIAL] = LOOK_AT_CHARACTER;
    }
    for (const row of [...this.accepts, MAYBE_STATE * this.width]) this.table[row + SEPARATOR] = LOOK_AT_WORD;
    return { table: this.table, root: ROOT_STATE * this.width, maybe: MAYBE_STATE * this.width };
  }

  private add({ folded, isBeginning }: Wanted): void {
    let row = ROOT_STATE * this.width;
    for (let at = 0; at < folded.length; at += 1) {
      const cell = row + (this.alphabet.letters.get(folded.charCodeAt(at)) ?? 0);
      let next = this.table[cell] ?? 0;
      if (next === DEAD) {
        if (this.states === this.mostStates) {
          this.gates.push(row);
          this.accepts.push(row);
          return;
        }
        next = this.newState();
        this.table[cell] = next;
      }
      row = next;
    }
    this.accepts.push(row);
    if (isBeginning) this.gates.push(row);
  }

  private newState(): number {
    const row = this.states * this.width;
    this.states += 1;
    if (row >= this.table.length) {
      const larger = new Int32Array(Math.min(this.table.length * 2, this.mostStates * this.width));
      larger.set(this.table);
      this.table = larger;
    }
    return row;
  }

  /** Behind a wanted beginning, and everywhere below it, no word is dead any more. */
  private openGates(): void {
    const { width } = this;
    const maybe = MAYBE_STATE * this.width;
    const pending = [...this.gates, maybe];
    const opened = new Set<number>();
    for (let row = pending.pop(); row !== undefined; row = pending.pop()) {
      if (opened.has(row)) continue;
      opened.add(row);
      this.accepts.push(row);
      for (let letter = 1; letter < width; letter += 1) {
        const next = this.table[row + letter] ?? 0;
        if (next === DEAD) this.table[row + letter] = maybe;
        else if (next !== maybe && letter >= FIRST_LETTER) pending.push(next);
      }
    }
  }
}

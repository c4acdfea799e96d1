import { ANY_LETTER, FIRST_LETTER, letterOf, SEPARATOR, SPECIAL, type Alphabet } from './alphabet';

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

/** A word that texts are searched for, or its beginning. */
export interface Wanted {
  readonly folded: string;
  /** Whether longer words are wanted too. */
  readonly isBeginning: boolean;
  /** Letters of the next word, as bits, without which the word is not wanted; {@link ANY_LETTER}: whatever follows. */
  readonly nextLetters: number;
}

/**
 * Tells which words of a text may matter, at one look per character: an automaton over the tree of wanted words.
 * `table[state + class]` is the next state or what to do; states are multiples of the row's length.
 */
export interface WordFilter {
  readonly table: Int32Array;
  readonly root: number;
  readonly maybe: number;
  /** The column that holds the letters of which one has to begin the next word, as bits. */
  readonly nextLetters: number;
}

/** Builds the filter for words and beginnings of words. */
export function makeWordFilter(alphabet: Alphabet, wanted: readonly Wanted[]): WordFilter {
  const builder = new FilterBuilder(alphabet, wanted);
  return builder.build();
}

class FilterBuilder {
  private readonly width: number;
  private readonly mostStates: number;
  private readonly table: Int32Array;
  private states = FIRST_FREE_STATE;
  private readonly accepts: number[] = [];
  private readonly gates: number[] = [];

  constructor(
    private readonly alphabet: Alphabet,
    private readonly wanted: readonly Wanted[],
  ) {
    this.width = alphabet.size + 1;
    const letters = wanted.reduce((sum, { folded }) => sum + folded.length, 0);
    this.mostStates = Math.min(
      FIRST_FREE_STATE + letters,
      Math.max(FIRST_FREE_STATE, Math.floor(MOST_CELLS / this.width)),
    );
    this.table = new Int32Array(this.mostStates * this.width);
  }

  build(): WordFilter {
    const { table, width, alphabet } = this;
    for (const word of this.wanted) this.add(word);
    this.openGates();
    for (let state = 0; state < this.states; state += 1) {
      const row = state * width;
      table[row + SEPARATOR] = ROOT_STATE * width;
      table[row + SPECIAL] = LOOK_AT_CHARACTER;
    }
    for (const row of this.accepts) table[row + SEPARATOR] = LOOK_AT_WORD;
    return { table, root: ROOT_STATE * width, maybe: MAYBE_STATE * width, nextLetters: alphabet.size };
  }

  private add({ folded, isBeginning, nextLetters }: Wanted): void {
    const { table, width, alphabet } = this;
    let row = ROOT_STATE * width;
    for (let at = 0; at < folded.length; at += 1) {
      const cell = row + letterOf(alphabet, folded.charCodeAt(at));
      const next = table[cell] ?? DEAD;
      if (next !== DEAD) {
        row = next;
        continue;
      }
      if (this.states === this.mostStates) {
        this.gates.push(row);
        return;
      }
      row = this.states * width;
      this.states += 1;
      table[cell] = row;
    }
    this.accepts.push(row);
    table[row + alphabet.size] = (table[row + alphabet.size] ?? 0) | nextLetters;
    if (isBeginning) this.gates.push(row);
  }

  /** Behind a wanted beginning, and everywhere below it, no word is dead any more. */
  private openGates(): void {
    const maybe = MAYBE_STATE * this.width;
    const pending = [...this.gates, maybe];
    const opened = new Set<number>();
    for (let row = pending.pop(); row !== undefined; row = pending.pop()) {
      if (opened.has(row)) continue;
      opened.add(row);
      this.accepts.push(row);
      this.table[row + this.alphabet.size] = ANY_LETTER;
      for (let letter = 1; letter < this.alphabet.size; letter += 1) {
        const next = this.table[row + letter] ?? 0;
        if (next === DEAD) this.table[row + letter] = maybe;
        else if (next !== maybe && letter >= FIRST_LETTER) pending.push(next);
      }
    }
  }
}

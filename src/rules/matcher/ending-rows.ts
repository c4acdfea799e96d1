import { FIRST_LETTER, letterOf, type Alphabet } from './alphabet';

/** How words end that phrases have. */
export interface WantedEnding {
  readonly folded: string;
  /** The letters that begin the next word of phrases that begin with it, as bits; 0: no phrase begins with it. */
  readonly nextLetters: number;
}

/** Endings for which there is room. */
export interface KeptEndings {
  readonly endings: readonly WantedEnding[];
  /** Rows at most. */
  readonly bound: number;
  /** Whether none of them was cut at its front: then words that end so are all the same. */
  readonly areWhole: boolean;
}

/** Endings cut at their front, so that they need no more rows than there are. */
export function shortened(endings: readonly WantedEnding[], mostRows: number): KeptEndings {
  const longest = Math.max(1, Math.floor((mostRows - 1) / Math.max(1, endings.length)));
  let bound = 1;
  let areWhole = true;
  const kept = endings.map(({ folded, nextLetters }) => {
    const part = folded.slice(-longest);
    bound += part.length;
    areWhole &&= part === folded;
    return { folded: part, nextLetters };
  });
  return { endings: kept, bound, areWhole };
}

/**
 * Lays the rows that follow the endings of words into the first rows of a filter's table: the automaton of Aho and
 * Corasick over the letters of a word. Where words of an ending end, the letters behind them and a word are noted.
 *
 * @returns how many rows there are
 * @see https://doi.org/10.1145/360825.360855
 */
export function layEndings(table: Int32Array, alphabet: Alphabet, { endings }: KeptEndings): number {
  const width = alphabet.size + 2;
  const nextLetters = alphabet.size;
  let end = width;
  for (const ending of endings) {
    let row = 0;
    for (let at = 0; at < ending.folded.length; at += 1) {
      const cell = row + letterOf(alphabet, ending.folded.charCodeAt(at));
      row = table[cell] ?? 0;
      if (row !== 0) continue;
      row = end;
      end += width;
      table[cell] = row;
    }
    note(table, row + nextLetters, ending.nextLetters, 1);
  }
  followFailures(table, alphabet.size);
  return end / width;
}

/** Where a row has no child for a letter, the longest end of what was read that is a row has the say. */
function followFailures(table: Int32Array, letters: number): void {
  const failures = new Map<number, number>();
  const queue: number[] = [];
  for (let letter = FIRST_LETTER; letter < letters; letter += 1) {
    const child = table[letter] ?? 0;
    if (child !== 0) queue.push(child);
  }
  for (const row of queue) {
    const failure = failures.get(row) ?? 0;
    note(table, row + letters, table[failure + letters] ?? 0, table[failure + letters + 1] ?? 0);
    for (let letter = FIRST_LETTER; letter < letters; letter += 1) {
      const child = table[row + letter] ?? 0;
      const fallen = table[failure + letter] ?? 0;
      if (child === 0) table[row + letter] = fallen;
      else {
        failures.set(child, fallen);
        queue.push(child);
      }
    }
  }
}

/** Notes in the last two columns of a row that words end here, and the letters behind them. */
function note(table: Int32Array, columns: number, nextLetters: number, isWord: number): void {
  table[columns] = (table[columns] ?? 0) | nextLetters;
  table[columns + 1] = (table[columns + 1] ?? 0) | isWord;
}

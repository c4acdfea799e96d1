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
  /** Whether there is no room for all of them, and so for none: then every word may end so. */
  readonly areLost: boolean;
}

/** What is filled row by row. */
export interface Rows {
  /** `table[(row << shift) + letter]` is the next row. */
  readonly table: Uint16Array;
  readonly shift: number;
  /** By row: the letters behind the words that end there, and whether such words are wanted. */
  readonly nextLetters: Int32Array;
  readonly words: Int32Array;
}

/**
 * Endings cut at their front, so that they need no more rows than there are: a table of thousands of letters has but a few
 * dozen rows.
 */
export function shortened(endings: readonly WantedEnding[], mostRows: number): KeptEndings {
  const longest = Math.floor((mostRows - 1) / Math.max(1, endings.length));
  if (longest === 0) return { endings: [], bound: 1, areWhole: false, areLost: true };
  let bound = 1;
  let areWhole = true;
  const kept = endings.map(({ folded, nextLetters }) => {
    const part = folded.slice(-longest);
    bound += part.length;
    areWhole &&= part === folded;
    return { folded: part, nextLetters };
  });
  return { endings: kept, bound, areWhole, areLost: false };
}

/**
 * Lays the rows that follow the endings of words into the first rows of a filter: the automaton of Aho and Corasick over
 * the letters of a word.
 *
 * @returns how many rows there are
 * @see https://doi.org/10.1145/360825.360855
 */
export function layEndings(rows: Rows, alphabet: Alphabet, { endings }: KeptEndings): number {
  const { table, shift } = rows;
  let end = 1;
  for (const ending of endings) {
    let row = 0;
    for (let at = 0; at < ending.folded.length; at += 1) {
      const cell = (row << shift) + letterOf(alphabet, ending.folded.charCodeAt(at));
      row = table[cell] ?? 0;
      if (row !== 0) continue;
      row = end;
      end += 1;
      table[cell] = row;
    }
    note(rows, row, ending.nextLetters, 1);
  }
  followFailures(rows, alphabet.size);
  return end;
}

/** Where a row has no child for a letter, the longest end of what was read that is a row has the say. */
function followFailures(rows: Rows, letters: number): void {
  const { table, shift } = rows;
  const failures = new Map<number, number>();
  const queue: number[] = [];
  for (let letter = FIRST_LETTER; letter < letters; letter += 1) {
    const child = table[letter] ?? 0;
    if (child !== 0) queue.push(child);
  }
  for (const row of queue) {
    const failure = failures.get(row) ?? 0;
    note(rows, row, rows.nextLetters[failure] ?? 0, rows.words[failure] ?? 0);
    for (let letter = FIRST_LETTER; letter < letters; letter += 1) {
      const cell = (row << shift) + letter;
      const child = table[cell] ?? 0;
      const fallen = table[(failure << shift) + letter] ?? 0;
      if (child === 0) table[cell] = fallen;
      else {
        failures.set(child, fallen);
        queue.push(child);
      }
    }
  }
}

function note({ nextLetters, words }: Rows, row: number, letters: number, isWord: number): void {
  nextLetters[row] = (nextLetters[row] ?? 0) | letters;
  words[row] = (words[row] ?? 0) | isWord;
}

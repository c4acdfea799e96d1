import { ANY_LETTER, FIRST_LETTER, letterOf, OTHER_LETTER, SEPARATOR, SPECIAL, type Alphabet } from './alphabet';
import { LOOK_AT_CHARACTER, LOOK_AT_WORD, type WordFilter } from './word-filter';

/** Table cells at most (16 MB); endings beyond are cut at their front, and more words are looked up for nothing. */
const MOST_CELLS = 4_194_304;

/**
 * Tells which words of a text end in one of the endings, at one look per character: the automaton of Aho and Corasick
 * over the letters of a word, with the same table as a word filter.
 *
 * @see https://doi.org/10.1145/360825.360855
 */
export function makeEndingFilter(alphabet: Alphabet, endings: readonly string[]): WordFilter {
  const width = alphabet.size + 1;
  const mostStates = Math.max(2, Math.floor(MOST_CELLS / width));
  // An ending that does not fit as a whole is looked for by its last letters.
  const longest = Math.max(1, Math.floor((mostStates - 1) / Math.max(1, endings.length)));
  const kept = [...new Set(endings.map((ending) => ending.slice(-longest)))];
  const bound = 1 + kept.reduce((sum, ending) => sum + ending.length, 0);
  const table = new Int32Array(bound * width);
  const ends = new Set<number>();
  let states = 1;
  for (const ending of kept) {
    let state = 0;
    for (let at = 0; at < ending.length; at += 1) {
      const cell = state * width + letterOf(alphabet, ending.charCodeAt(at));
      const next = table[cell] ?? 0;
      state = next === 0 ? states : next;
      if (next === 0) {
        table[cell] = state;
        states += 1;
      }
    }
    ends.add(state);
  }
  followFailures(table, alphabet.size, ends);
  for (let state = 0; state < states; state += 1) {
    for (let letter = OTHER_LETTER; letter < alphabet.size; letter += 1) {
      const cell = state * width + letter;
      table[cell] = letter < FIRST_LETTER ? 0 : (table[cell] ?? 0) * width;
    }
    table[state * width + SEPARATOR] = ends.has(state) ? LOOK_AT_WORD : 0;
    table[state * width + SPECIAL] = LOOK_AT_CHARACTER;
    table[state * width + alphabet.size] = ANY_LETTER;
  }
  return { table, root: 0, maybe: 0, nextLetters: alphabet.size };
}

/** Where a state has no child for a letter, the longest end of what was read that is a state has the say. */
function followFailures(table: Int32Array, letters: number, ends: Set<number>): void {
  const width = letters + 1;
  const failure = new Map<number, number>();
  const queue: number[] = [];
  for (let letter = FIRST_LETTER; letter < letters; letter += 1) {
    const child = table[letter] ?? 0;
    if (child !== 0) queue.push(child);
  }
  for (const state of queue) {
    const fallBack = failure.get(state) ?? 0;
    if (ends.has(fallBack)) ends.add(state);
    for (let letter = FIRST_LETTER; letter < letters; letter += 1) {
      const cell = state * width + letter;
      const child = table[cell] ?? 0;
      const fallen = table[fallBack * width + letter] ?? 0;
      if (child === 0) table[cell] = fallen;
      else {
        failure.set(child, fallen);
        queue.push(child);
      }
    }
  }
}

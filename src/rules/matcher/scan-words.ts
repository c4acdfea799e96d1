import { ANY_LETTER, classify, letterOf, mayFollow, SEPARATOR, SPECIAL, type Alphabet } from './alphabet';
import { widthAt } from './word-borders';
import { DEAD, LOOK_AT_CHARACTER, LOOK_AT_WORD, type WordFilter } from './word-filter';

/** What a scan needs to know of the words that are searched for. */
export interface Scanner {
  readonly alphabet: Alphabet;
  readonly filter: WordFilter;
  /** The last letters of wanted endings, as bits. */
  readonly endingLetters: number;
  /** Where a scan writes what it finds: made once, because making one for each text costs more than the scan. */
  readonly found: FoundEnds;
  /** Whether a character that is a word by itself (Han, Kana, Thai …) is searched for; folded. */
  readonly isWantedAlone: (folded: string) => boolean;
}

/** Ends of words in a text. */
export class FoundEnds {
  /** For each word its end in UTF-16 units and the state of the filter there, alternately. */
  values = new Int32Array(1024);
  /** How many values there are. */
  length = 0;

  push(end: number, state: number): void {
    const { length } = this;
    if (length === this.values.length) {
      const longer = new Int32Array(2 * length);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[length] = end;
    this.values[length + 1] = state;
    this.length = length + 2;
  }
}

/**
 * Finds the words of a text that phrases may begin with, in order.
 *
 * @returns their ends, until the next scan; a word of a script without spaces has the state {@link DEAD}
 */
export function scanWords(scanner: Scanner, text: string): Pick<FoundEnds, 'values' | 'length'> {
  const { alphabet, filter } = scanner;
  const { table, root, nextLetters } = filter;
  const { classes } = alphabet;
  const { found } = scanner;
  found.length = 0;
  // Constants of this function: those of a module can be looked up anew at each character.
  const lookAtCharacter = LOOK_AT_CHARACTER;
  const lookAtWord = LOOK_AT_WORD;
  const { length } = text;
  let state = root;
  for (let at = 0; at < length; at += 1) {
    const next = table[state + (classes[text.charCodeAt(at)] ?? 0)] ?? 0;
    if (next < lookAtCharacter) {
      state = next;
    } else if (next === lookAtWord) {
      const letters = table[state + nextLetters] ?? ANY_LETTER;
      if (letters === ANY_LETTER || mayFollow(alphabet, text, at, letters)) found.push(at, state);
      state = root;
    } else {
      const width = widthAt(text, at);
      state = step(scanner, text, at, width, state, found);
      at += width - 1;
    }
  }
  if (state !== root && table[state + SEPARATOR] === LOOK_AT_WORD) found.push(text.length, state);
  return found;
}

/** One character that is not a plain letter or separator. Returns the next state. */
function step(scanner: Scanner, text: string, at: number, width: number, state: number, found: FoundEnds): number {
  const { alphabet, filter } = scanner;
  const { table, root } = filter;
  if (width === 1) {
    const known = classify(alphabet, text.charCodeAt(at));
    if (known !== SPECIAL) return go(filter, state, known, at, found);
  }
  const { role, folded } = alphabet.traitsOf(text.slice(at, at + width));
  if (role === 'invisible') return state;
  if (role === 'word') {
    let next = state;
    for (let nth = 0; nth < folded.length; nth += 1) {
      next = table[next + letterOf(alphabet, folded.charCodeAt(nth))] ?? DEAD;
    }
    return next;
  }
  go(filter, state, SEPARATOR, at, found);
  if (role === 'unspaced' && scanner.isWantedAlone(folded)) found.push(at + width, DEAD);
  return root;
}

function go({ table, root }: WordFilter, state: number, letter: number, at: number, found: FoundEnds): number {
  const next = table[state + letter] ?? DEAD;
  if (next !== LOOK_AT_WORD) return next;
  found.push(at, state);
  return root;
}

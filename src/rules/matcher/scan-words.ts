import { classify, letterOf, SEPARATOR, SPECIAL, type Alphabet } from './alphabet';
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
  /** Whether the text has characters that may be one with those before them. */
  mayCompose = false;

  /** Makes room for all words that a text of this length can have. */
  clear(textLength: number): void {
    this.length = 0;
    this.mayCompose = false;
    // A character of a script without spaces may end a word before it and be one itself.
    const most = 2 * textLength + 4;
    if (this.values.length < most) this.values = new Int32Array(2 * most);
  }

  push(end: number, state: number): void {
    this.values[this.length] = end;
    this.values[this.length + 1] = state;
    this.length += 2;
  }
}

/**
 * Finds the words of a text that phrases may begin with, in order.
 *
 * @returns their ends, until the next scan; a word of a script without spaces has the state {@link DEAD}
 */
export function scanWords(scanner: Scanner, text: string): Pick<FoundEnds, 'values' | 'length'> {
  const { alphabet, filter, found } = scanner;
  const { table, shift, root } = filter;
  const { classes } = alphabet;
  found.clear(text.length);
  const { values } = found;
  // Constants of this function: those of a module can be looked up anew at each character.
  const lookAtCharacter = LOOK_AT_CHARACTER;
  const lookAtWord = LOOK_AT_WORD;
  const { length } = text;
  let state = root;
  let end = 0;
  for (let at = 0; at < length; at += 1) {
    const next = table[(state << shift) + (classes[text.charCodeAt(at)] ?? 0)] ?? 0;
    if (next < lookAtCharacter) {
      state = next;
    } else if (next === lookAtWord) {
      values[end] = at;
      values[end + 1] = state;
      end += 2;
      state = root;
    } else {
      const width = widthAt(text, at);
      found.length = end;
      state = step(scanner, text, at, width, state);
      end = found.length;
      at += width - 1;
    }
  }
  found.length = end;
  if (state !== root && table[(state << shift) + SEPARATOR] === LOOK_AT_WORD) found.push(text.length, state);
  return found;
}

/** One character that is not a plain letter or separator. Returns the next state. */
function step(scanner: Scanner, text: string, at: number, width: number, state: number): number {
  const { alphabet, filter, found } = scanner;
  const { table, shift, root } = filter;
  if (width === 1) {
    const known = classify(alphabet, text.charCodeAt(at));
    if (known !== SPECIAL) return go(scanner, state, known, at);
  }
  const { role, folded, composes } = alphabet.traitsOf(text.slice(at, at + width));
  if (composes) found.mayCompose = true;
  if (role === 'invisible') return state;
  if (role === 'word') {
    let next = state;
    for (let nth = 0; nth < folded.length; nth += 1) {
      next = table[(next << shift) + letterOf(alphabet, folded.charCodeAt(nth))] ?? DEAD;
    }
    return next;
  }
  go(scanner, state, SEPARATOR, at);
  if (role === 'unspaced' && scanner.isWantedAlone(folded)) found.push(at + width, DEAD);
  return root;
}

function go({ filter, found }: Scanner, state: number, letter: number, at: number): number {
  const next = filter.table[(state << filter.shift) + letter] ?? DEAD;
  if (next !== LOOK_AT_WORD) return next;
  found.push(at, state);
  return filter.root;
}

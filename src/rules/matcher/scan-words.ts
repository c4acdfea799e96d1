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
  /** Whether each unit of the text was one letter or a separator: then a word is as long as what it stands for. */
  isPlain = true;
  /** Whether the text has characters that may be one with those before them. */
  mayCompose = false;
  /** The state of the filter where the scan has come to. */
  state = DEAD;

  /** Makes room for all words that a text of this length can have. */
  clear(textLength: number, root: number): void {
    this.length = 0;
    this.isPlain = true;
    this.mayCompose = false;
    this.state = root;
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
export function scanWords(scanner: Scanner, text: string): FoundEnds {
  const { filter, found } = scanner;
  const { table, shift, root } = filter;
  const { length } = text;
  found.clear(length, root);
  for (let at = scanPlain(scanner, text, 0); at < length;) {
    const width = widthAt(text, at);
    found.state = step(scanner, text, at, width, found.state);
    at = scanPlain(scanner, text, at + width);
  }
  const { state } = found;
  if (state !== root && table[(state << shift) + SEPARATOR] === LOOK_AT_WORD) found.push(length, state);
  return found;
}

/**
 * Scans plain letters and separators. A function of its own: with calls of others in this loop, V8 keeps its variables in
 * memory, which takes half as long again.
 *
 * @returns the first character that has to be looked at, or the text's length
 */
function scanPlain({ alphabet, filter, found }: Scanner, text: string, from: number): number {
  const { table, shift, root } = filter;
  const { classes } = alphabet;
  const { values } = found;
  // Constants of this function: those of a module can be looked up anew at each character.
  const lookAtCharacter = LOOK_AT_CHARACTER;
  const lookAtWord = LOOK_AT_WORD;
  const { length } = text;
  let { state, length: end } = found;
  for (let at = from; at < length; at += 1) {
    const next = table[(state << shift) + (classes[text.charCodeAt(at)] ?? 0)] ?? 0;
    if (next < lookAtCharacter) {
      state = next;
    } else if (next === lookAtWord) {
      values[end] = at;
      values[end + 1] = state;
      end += 2;
      state = root;
    } else {
      found.state = state;
      found.length = end;
      return at;
    }
  }
  found.state = state;
  found.length = end;
  return length;
}

/** One character that is not a plain letter or separator. Returns the next state. */
function step(scanner: Scanner, text: string, at: number, width: number, state: number): number {
  const { alphabet, filter, found } = scanner;
  const { table, shift, root } = filter;
  if (width === 1) {
    const known = classify(alphabet, text.charCodeAt(at));
    if (known !== SPECIAL) return go(scanner, state, known, at);
  }
  found.isPlain = false;
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

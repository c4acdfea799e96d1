import { SEPARATOR, SPECIAL, type Alphabet, type TraitsOf } from './alphabet';
import type { CharacterTraits } from './characters';

/** Where a surrogate pair begins, two; else one. */
export function widthAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  if (unit < 0xd8_00 || unit > 0xdb_ff) return 1;
  const following = text.charCodeAt(at + 1);
  return following >= 0xdc_00 && following <= 0xdf_ff ? 2 : 1;
}

/** Where a surrogate pair ends, two; else one. */
export const widthBefore = (text: string, at: number): 1 | 2 => (at > 1 && widthAt(text, at - 2) === 2 ? 2 : 1);

/** Where a word really ends that the scan saw ending at `border`: invisible characters behind it are not of it. */
export function wordEnd(alphabet: Alphabet, text: string, border: number): number {
  let end = border;
  while (alphabet.classes[text.charCodeAt(end - 1)] === SPECIAL) {
    const before = end - widthBefore(text, end);
    if (traits(alphabet, text, before, end).role !== 'invisible') return end;
    end = before;
  }
  return end;
}

/** Where the word starts that ends at `end`. */
export function wordStart(alphabet: Alphabet, text: string, end: number): number {
  let start = end;
  let isPlain = true;
  while (start > 0) {
    const kind = alphabet.classes[text.charCodeAt(start - 1)];
    if (kind === SEPARATOR) break;
    if (kind !== SPECIAL) {
      start -= 1;
      continue;
    }
    const before = start - widthBefore(text, start);
    const { role } = traits(alphabet, text, before, start);
    if (role !== 'word' && role !== 'invisible') break;
    start = before;
    isPlain = false;
  }
  return isPlain ? start : (firstLetter(alphabet, text, start, end) ?? start);
}

/** Where the first word starts from a place on, which may lie in a word; undefined if there is none. */
export function nextWordStart(alphabet: Alphabet, text: string, from: number): number | undefined {
  const start = firstLetter(alphabet, text, from, text.length);
  const isParted = start === undefined || alphabet.classes[text.charCodeAt(from)] === SEPARATOR;
  if (isParted || !isWithinWord(text, from, alphabet.traitsOf)) return start;
  return firstLetter(alphabet, text, wordEndFrom(alphabet, text, from), text.length);
}

/** Where the word ends that starts at `start`. */
export function wordEndFrom(alphabet: Alphabet, text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const kind = alphabet.classes[text.charCodeAt(at)];
    if (kind === SEPARATOR) break;
    if (kind !== SPECIAL) {
      at += 1;
      continue;
    }
    const next = at + widthAt(text, at);
    const { role } = traits(alphabet, text, at, next);
    if (role === 'unspaced') return at === start ? next : wordEnd(alphabet, text, at);
    if (role !== 'word' && role !== 'invisible') break;
    at = next;
  }
  return wordEnd(alphabet, text, at);
}

/** Accents and invisible characters without a letter before them begin no word. */
function firstLetter(alphabet: Alphabet, text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to;) {
    const kind = alphabet.classes[text.charCodeAt(at)];
    if (kind === SEPARATOR) {
      at += 1;
      continue;
    }
    if (kind !== SPECIAL) return at;
    const next = at + widthAt(text, at);
    const { role, folded } = traits(alphabet, text, at, next);
    if (role === 'unspaced' || (role === 'word' && folded !== '')) return at;
    at = next;
  }
  return undefined;
}

const traits = ({ traitsOf }: Alphabet, text: string, from: number, to: number): CharacterTraits =>
  traitsOf(text.slice(from, to));

/** Whether a word goes on across a border, whatever invisible characters stand there. */
export function isWithinWord(text: string, border: number, traitsOf: TraitsOf): boolean {
  return endsInWord(text, border, traitsOf) && beginsInWord(text, border, traitsOf);
}

/** Accents before the border are of a word only if a letter stands before them. */
function endsInWord(text: string, border: number, traitsOf: TraitsOf): boolean {
  for (let at = border; at > 0;) {
    const before = at - widthBefore(text, at);
    const { role, folded } = traitsOf(text.slice(before, at));
    if (role !== 'invisible' && folded !== '') return role === 'word';
    at = before;
  }
  return false;
}

function beginsInWord(text: string, border: number, traitsOf: TraitsOf): boolean {
  for (let at = border; at < text.length;) {
    const next = at + widthAt(text, at);
    const { role } = traitsOf(text.slice(at, next));
    if (role !== 'invisible') return role === 'word';
    at = next;
  }
  return false;
}

import type { Span } from '../issue-text';
import type { Matcher } from './compiled-rules';
import { meaningOfWord } from './meaning-of-word';
import { scanWords } from './scan-words';
import type { Meaning } from './vocabulary';
import { widthBefore, wordEnd, wordStart } from './word-borders';
import { DEAD } from './word-filter';

/** A word that a phrase may begin with. */
export interface FoundWord extends Span {
  readonly meaning: Meaning;
}

/**
 * Hands on every word of a text that a phrase may begin with, in order.
 *
 * @param take returns false to stop
 * @returns whether all of them were taken
 */
export function findWords(matcher: Matcher, text: string, take: (word: FoundWord) => boolean): boolean {
  const { words, endings, known } = matcher;
  const { alphabet, filter } = words;
  const scanned = scanWords(words, text);
  const found = endings === undefined ? scanned : withEndings(scanned, scanWords(endings, text), filter.maybe);
  for (let at = 0; at < found.length; at += 2) {
    const border = found[at] ?? 0;
    const state = found[at + 1] ?? DEAD;
    const end = wordEnd(alphabet, text, border);
    const start = state === DEAD ? end - widthBefore(text, end) : wordStart(alphabet, text, end);
    // The state tells the whole word, unless it stands for many.
    const isOneWord = state !== DEAD && state !== filter.maybe;
    let meaning = isOneWord ? known.byState.get(state) : undefined;
    if (meaning === undefined) {
      meaning = meaningOfWord(matcher, text.slice(start, end));
      if (isOneWord) known.byState.set(state, meaning);
    }
    if (meaning.weight > 0 && !take({ start, end, meaning })) return false;
  }
  return true;
}

/** Both in the order of the text; a word that both scans found is the first's, which knows more of it. */
function withEndings(found: readonly number[], more: readonly number[], maybe: number): readonly number[] {
  const all: number[] = [];
  let next = 0;
  for (let at = 0; at <= found.length; at += 2) {
    const border = found[at] ?? Infinity;
    for (let other = more[next]; other !== undefined && other <= border; other = more[next]) {
      if (other < border) all.push(other, maybe);
      next += 2;
    }
    if (at < found.length) all.push(border, found[at + 1] ?? DEAD);
  }
  return all;
}

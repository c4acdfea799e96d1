import { closeWord } from './close-word';
import { endOfRun } from './end-of-run';
import { EXPECTED } from './expected';
import type { Reading } from './reading';
import { roleAt } from './role-at';
import { isWordAt } from './sign-at';
import { endOfWord, isVisibleWord, wordText } from './word-text';

/** Reads a word that stands for all forms of its stem: `~deliver`. */
export function readStem(reading: Reading): void {
  const { source, position: tilde } = reading;
  let start = tilde + 1;
  while (start < reading.end && roleAt(source, start) === 'soft') start += 1;
  const end = isWordAt(reading, start) ? endOfWord(source, start, reading.end) : start;
  const text = wordText(source, start, end);
  if (start > tilde + 1 || !isVisibleWord(text)) reading.fail(tilde, EXPECTED.wordAfterTilde);
  if (!isVisibleWord(text)) {
    reading.position = Math.max(end, tilde + 1);
  } else if (text.includes("'")) {
    reading.fail(start + text.indexOf("'"), EXPECTED.noApostrophe);
    addAroundApostrophes(reading, text, tilde);
    reading.position = end;
  } else if (source.charAt(end) === '*') {
    reading.fail(end, EXPECTED.tildeOrAsterisk);
    reading.add({ kind: 'stem', text }, tilde);
    reading.position = endOfRun(reading, end);
  } else {
    closeWord(reading, { kind: 'stem', text }, start, end);
  }
}

/** `l'utilisateur` is `l utilisateur` to the matcher, and only the longer of the two has forms worth a stem. */
function addAroundApostrophes(reading: Reading, text: string, start: number): void {
  const words = text.split("'").filter(isVisibleWord);
  const longest = words.reduce((long, word) => (word.length > long.length ? word : long), '');
  for (const word of words) reading.add({ kind: word === longest ? 'stem' : 'word', text: word }, start);
}

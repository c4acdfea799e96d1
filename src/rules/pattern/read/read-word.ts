import { closeWord } from './close-word';
import { endOfRun } from './end-of-run';
import { EXPECTED, SHORTEST_PART } from './expected';
import type { Reading } from './reading';
import { isPartedAt } from './sign-at';
import { countLetters, endOfWord, isVisibleWord, wordText } from './word-text';

/** Reads a word or, with an asterisk behind it, the beginning of one: `release`, `schedul*`. */
export function readWord(reading: Reading): void {
  const { source, position: start } = reading;
  const end = endOfWord(source, start, reading.end);
  const text = wordText(source, start, end);
  if (!isVisibleWord(text)) reading.position = end;
  else if (source.charAt(end) === '*') readBeginning(reading, text, start, end);
  else if (source.charAt(end) === '~' && isPartedAt(reading, end + 1)) readStemBackwards(reading, text, start, end);
  else closeWord(reading, { kind: 'word', text }, start, end);
}

/** `deliver~`: a tilde behind its word, which is a fault. */
function readStemBackwards(reading: Reading, text: string, start: number, tilde: number): void {
  reading.fail(tilde, EXPECTED.tildeFirst);
  reading.add({ kind: text.includes("'") ? 'word' : 'stem', text }, start);
  reading.position = tilde + 1;
}

function readBeginning(reading: Reading, text: string, start: number, asterisk: number): void {
  const isLong = countLetters(text.slice(text.lastIndexOf("'") + 1)) >= SHORTEST_PART;
  if (!isLong) reading.fail(asterisk, EXPECTED.longerBeginning);
  const isParted = isPartedAt(reading, asterisk + 1);
  if (!isParted) reading.fail(asterisk, EXPECTED.spaceAfterAsterisk);
  const behind = isParted ? '' : wordBehind(reading, asterisk + 1);
  if (!isLong && countLetters(behind) >= SHORTEST_PART) {
    reading.add({ kind: 'ending', text: behind }, start);
  } else {
    reading.add({ kind: isLong ? 'beginning' : 'word', text }, start);
  }
  reading.position = isParted ? asterisk + 1 : endOfRun(reading, asterisk);
}

/** The first word right behind an asterisk within a word: in `w*flow`, it is the end that is meant. */
function wordBehind({ source, end }: Reading, start: number): string {
  const text = wordText(source, start, endOfWord(source, start, end));
  return text.includes("'") || !isVisibleWord(text) ? '' : text;
}

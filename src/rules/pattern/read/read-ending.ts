import { USUAL_GAP } from '../pattern';
import { closeWord } from './close-word';
import { endOfRun } from './end-of-run';
import { EXPECTED, SHORTEST_PART } from './expected';
import type { Reading } from './reading';
import { countLetters, endOfWord, isVisibleWord, wordText } from './word-text';

/** Reads the ending of a word: `*flow`. */
export function readEnding(reading: Reading): void {
  const { source, position: asterisk } = reading;
  let start = asterisk + 1;
  while (source.charAt(start) === '*') start += 1;
  const end = endOfWord(source, start, reading.end);
  const text = wordText(source, start, end);
  if (end === start || !isVisibleWord(text)) {
    // Elsewhere, an asterisk by itself stands for any words.
    reading.fail(asterisk, EXPECTED.lettersAtAsterisk);
    reading.addGuessedGap(USUAL_GAP);
    reading.position = end;
    return;
  }
  if (start > asterisk + 1) reading.fail(asterisk + 1, EXPECTED.oneAsterisk);
  const isLong = countLetters(text.split("'")[0] ?? '') >= SHORTEST_PART;
  if (!isLong) reading.fail(asterisk, EXPECTED.longerEnding);
  if (source.charAt(end) === '*') {
    reading.fail(end, EXPECTED.oneAsterisk);
    const isLongBeginning = countLetters(text.slice(text.lastIndexOf("'") + 1)) >= SHORTEST_PART;
    reading.add({ kind: isLongBeginning ? 'beginning' : 'word', text }, asterisk);
    reading.position = endOfRun(reading, end);
    return;
  }
  closeWord(reading, { kind: isLong ? 'ending' : 'word', text }, start, end);
}

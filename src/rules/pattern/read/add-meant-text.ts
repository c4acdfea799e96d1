import type { Reading } from './reading';
import { endOfWord, hasLetter, wordText } from './word-text';

/**
 * Adds what a stretch of the source probably means: a word, exact text if there are other signs in it, and for nothing
 * but signs a gap in which they may stand.
 *
 * @param text without quotes and line breaks
 */
export function addMeantText(reading: Reading, text: string, start: number): void {
  if (!hasLetter(text)) reading.addGuessedGap(1);
  else if (endOfWord(text, 0, text.length) < text.length) reading.add({ kind: 'exact', text }, start);
  else reading.add({ kind: 'word', text: wordText(text, 0, text.length) }, start);
}

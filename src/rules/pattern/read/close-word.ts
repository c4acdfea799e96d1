import type { PatternElement } from '../pattern';
import { EXPECTED } from './expected';
import { readName } from './read-name';
import { readSignRun } from './read-sign-run';
import type { Reading } from './reading';
import { isPartedAt, isQuoteAt } from './sign-at';

const SPACE = 0x20;

/**
 * Adds a word that was read, unless signs behind it say that it is no mere word, but perhaps a name with signs.
 *
 * @param start where the word starts
 * @param end where it ends
 */
export function closeWord(reading: Reading, element: PatternElement, start: number, end: number): void {
  const { source } = reading;
  if (end === reading.end || source.charCodeAt(end) === SPACE) {
    // Nearly always, and so without asking for the rest.
    reading.add(element, start);
    reading.position = end;
    return;
  }
  const isQuote = isQuoteAt(source, end);
  const isBrace = source.charAt(end) === '{';
  const isParted = isPartedAt(reading, end);
  if (!isParted && !isQuote && !isBrace) {
    if (element.kind === 'word') readName(reading, start, end);
    else readSignRun(reading, start, end);
    return;
  }
  if (!isParted) reading.fail(end, isQuote ? EXPECTED.spaceBeforeQuote : EXPECTED.spaceBeforeBrace);
  reading.add(element, start);
  reading.position = end;
}

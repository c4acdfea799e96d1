import { addMeantText } from './add-meant-text';
import { EXPECTED } from './expected';
import type { Reading } from './reading';
import { roleAt } from './role-at';
import { isPartedAt, isQuoteAt } from './sign-at';
import { hasLetter } from './word-text';

const LINE_BREAK = /[\r\n]/;

/** Reads exact text with the quotes around it: `"As-Is"`. */
export function readExact(reading: Reading): void {
  const { source, position: open } = reading;
  let close = open + 1;
  while (close < reading.end && !isQuoteAt(source, close)) close += 1;
  if (close < reading.end) readBetweenQuotes(reading, open, close);
  else readBehindQuote(reading, open);
}

function readBetweenQuotes(reading: Reading, open: number, close: number): void {
  const text = reading.source.slice(open + 1, close);
  const lineBreak = text.search(LINE_BREAK);
  if (!hasLetter(text)) {
    reading.fail(open + 1, EXPECTED.letterBetweenQuotes);
    reading.addGuessedGap(1);
  } else if (lineBreak >= 0) {
    reading.fail(open + 1 + lineBreak, EXPECTED.closingQuoteInLine);
    reading.add({ kind: 'exact', text: inOneLine(text) }, open);
  } else {
    reading.add({ kind: 'exact', text }, open);
  }
  reading.position = close + 1;
  if (!isPartedAt(reading, close + 1)) reading.fail(close + 1, EXPECTED.spaceAfterQuote);
}

/** A quote that is never closed: forgotten, or right behind a word the sign for inches. */
function readBehindQuote(reading: Reading, open: number): void {
  const { source, end } = reading;
  reading.fail(open, EXPECTED.closingQuote);
  const text = inOneLine(source.slice(open + 1, end));
  const isForgotten = open === 0 || roleAt(source, open - 1) === 'soft';
  if (isForgotten && hasLetter(text)) reading.add({ kind: 'exact', text }, open);
  else addMeantText(reading, text, open);
  reading.position = end;
}

const inOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

import { addMeantText } from './add-meant-text';
import { endOfRun } from './end-of-run';
import { EXPECTED } from './expected';
import { nearestPlaceholder } from './nearest-placeholder';
import type { Reading } from './reading';
import { isPartedAt, isQuoteAt } from './sign-at';
import { endOfWord } from './word-text';
import { PLACEHOLDERS } from '../pattern';

/** Longer than any name with the spaces that people put around it. */
const LONGEST_NAME = 30;

/** Reads a placeholder in braces, in any case: `{date}`. */
export function readPlaceholder(reading: Reading): void {
  const { source, position: open } = reading;
  const close = closingBrace(reading, open + 1);
  const isClosed = close !== undefined;
  const nameEnd = close ?? endOfWord(source, open + 1, reading.end);
  const written = source.slice(open + 1, nameEnd);
  const name = written.trim().toLowerCase();
  const known = PLACEHOLDERS.find((some) => some === name);
  const meant = known ?? nearestPlaceholder(name);
  const end = isClosed ? close + 1 : meant === undefined ? endOfRun(reading, open) : nameEnd;
  if (!isClosed) reading.fail(open, EXPECTED.closingBrace);
  else if (known === undefined) reading.fail(open + 1 + written.search(/\S|$/), EXPECTED.placeholder);
  else if (!isPartedAt(reading, end)) reading.fail(end, EXPECTED.spaceAfterBrace);

  if (meant === undefined) addMeantText(reading, source.slice(open, end), open);
  else reading.add({ kind: 'placeholder', name: meant }, open);
  reading.position = end;
}

function closingBrace({ source, end }: Reading, start: number): number | undefined {
  const farthest = Math.min(end, start + LONGEST_NAME);
  for (let position = start; position < farthest; position += 1) {
    const character = source.charAt(position);
    if (character === '}') return position;
    if (character === '{' || character === '\n' || character === '\r' || isQuoteAt(source, position)) return undefined;
  }
  return undefined;
}

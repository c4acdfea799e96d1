import { addMeantText } from './add-meant-text';
import { endOfRun } from './end-of-run';
import { expectedInsteadOf } from './expected-instead-of';
import { isName } from './is-name';
import type { Reading } from './reading';

/** What ends a sentence that somebody wrote as a pattern. */
const CLOSING_MARKS = '.,;:!?';

/**
 * Reads a run with a sign that has no meaning there: most probably exact text without its quotes (`a/b`), or a
 * sign between words.
 *
 * @param start where the run starts
 * @param position of the sign
 */
export function readSignRun(reading: Reading, start: number, position: number): void {
  const { source } = reading;
  reading.fail(position, expectedInsteadOf(source.charAt(position)));
  const end = endOfRun(reading, position);
  const run = source.slice(start, end);
  const text = end === reading.end ? withoutClosingMarks(run) : run;
  if (isName(text)) reading.add({ kind: 'exact', text: text.toLowerCase() }, start);
  else addMeantText(reading, text, start);
  reading.position = end;
}

function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSING_MARKS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

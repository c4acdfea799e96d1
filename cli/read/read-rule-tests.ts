import type { RuleTest } from '#measure';
import { PLACES } from '#rules';
import * as v from 'valibot';

import { FileError } from './file-error';
import { jsonLines } from './json-lines';
import { readIssue } from './read-issue';

const place = (key: string) => v.optional(v.picklist(PLACES, `"${key}" is none of ${PLACES.join(', ')}`));

/** What a line says beside the issue. */
const Asked = v.pipe(
  v.object({ name: v.optional(v.string('its name is no text')), must: place('must'), mustNot: place('mustNot') }),
  v.check(({ must, mustNot }) => must !== undefined || mustNot !== undefined, 'it has neither "must" nor "mustNot"'),
  v.check(({ must, mustNot }) => must !== mustNot, 'it can never pass: "must" and "mustNot" are the same'),
);

/**
 * Rule tests, from JSON lines of `{name?, summary, description?, must?, mustNot?, …}`. A test that cannot be read would
 * never fail, so none is passed over.
 *
 * @throws FileError when the file cannot be read or holds no test, or naming every line that is none
 */
export async function readRuleTests(path: string): Promise<readonly RuleTest[]> {
  const tests: RuleTest[] = [];
  const faults: string[] = [];
  try {
    for await (const { row, value } of jsonLines(path, () => undefined)) {
      const read = readLine(value, row);
      if (typeof read === 'string') faults.push(`  row ${row}: ${read}`);
      else tests.push(read);
    }
  } catch (cause) {
    throw new FileError(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      cause,
    });
  }
  if (faults.length > 0) throw new FileError(`${path} has lines that are no tests:\n${faults.join('\n')}`);
  if (tests.length === 0) throw new FileError(`${path} holds no tests.`);
  return tests;
}

/** The test, or why the line is none. */
function readLine(value: unknown, row: number): RuleTest | string {
  if (value === undefined) return 'it is not JSON';
  const entry = readIssue(value, row);
  if (!entry.ok) return entry.reason;
  const asked = v.safeParse(Asked, value);
  if (!asked.success) return asked.issues[0].message;
  const { name = entry.issue.text.summary.text, must, mustNot } = asked.output;
  return { name, text: entry.issue.text, must, mustNot };
}

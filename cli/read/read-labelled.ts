import { PLACES, QUESTIONS } from '#rules';
import type { LabelledIssue } from '#measure';
import * as v from 'valibot';

import { FileError } from './file-error';
import { jsonLines } from './json-lines';
import { readIssue } from './read-issue';

/** What a line says beside the issue. Some collections call a missing question null. */
const NO_LABEL = `its label is none of ${PLACES.join(', ')}`;
const Label = v.object(
  {
    label: v.picklist(PLACES, NO_LABEL),
    source: v.pipe(v.nullish(v.union([v.string(), v.number()], 'its source is no text'), ''), v.transform(String)),
    question: v.nullish(v.picklist(QUESTIONS, `its question is none of ${QUESTIONS.join(', ')}`)),
  },
  NO_LABEL,
);

/**
 * Issues that people have placed, from JSON lines of `{id, summary, description, label, source?, question?, …}`.
 *
 * @param onSkipped told of every line that cannot be used
 * @throws FileError when the file cannot be read, or holds no such issue
 */
export async function readLabelled(
  path: string,
  onSkipped: (row: number, reason: string) => void,
): Promise<readonly LabelledIssue[]> {
  const issues: LabelledIssue[] = [];
  try {
    for await (const { row, value } of jsonLines(path, () => undefined)) {
      const read = readLine(value, row);
      if (typeof read === 'string') onSkipped(row, read);
      else issues.push(read);
    }
  } catch (cause) {
    throw new FileError(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      cause,
    });
  }
  if (issues.length === 0) throw new FileError(`${path} holds no issue with a label: nothing can be measured.`);
  return issues;
}

/** The issue, or why the line is none. */
function readLine(value: unknown, row: number): LabelledIssue | string {
  if (value === undefined) return 'it is not JSON';
  const entry = readIssue(value, row);
  if (!entry.ok) return entry.reason;
  const label = v.safeParse(Label, value);
  if (!label.success) return label.issues[0].message;
  const { source, question } = label.output;
  return {
    id: entry.issue.key,
    source,
    label: label.output.label,
    question: question ?? undefined,
    text: entry.issue.text,
  };
}

import type { FileEntry, IssueFromFile } from '../read/read-issue';
import type { Writer } from '../write/writers';

/** What came of a whole file. */
export interface ClassifySummary {
  readonly classified: number;
  /** How many of those were written. */
  readonly written: number;
  readonly skipped: number;
}

interface ClassifyPorts {
  /** Takes a piece of the result; resolves when there is room for more. */
  readonly write: (text: string) => Promise<void>;
  /** Is told of every entry that was skipped; resolves when there is room for more. */
  readonly onSkipped: (row: number, reason: string) => Promise<void>;
}

/**
 * Answers for the issues of a file one by one, in constant memory: the next is read when there is room for it.
 *
 * @param answer what is to be written of an issue; undefined: nothing
 */
export async function classify<Row>(
  entries: AsyncIterable<FileEntry>,
  answer: (issue: IssueFromFile) => Row | undefined,
  writer: Writer<Row>,
  { write, onSkipped }: ClassifyPorts,
): Promise<ClassifySummary> {
  let [classified, written, skipped] = [0, 0, 0];
  for await (const entry of entries) {
    if (entry.ok) {
      // Not before: a file that cannot be read at all gives no output at all.
      if (classified === 0) await write(writer.head);
      classified += 1;
      const row = answer(entry.issue);
      if (row === undefined) continue;
      written += 1;
      await write(writer.row(row));
    } else {
      skipped += 1;
      await onSkipped(entry.row, entry.reason);
    }
  }
  if (classified === 0) await write(writer.head);
  return { classified, written, skipped };
}

import { FileError } from './file-error';
import type { IssueFromFile } from './read-issue';
import { readIssues } from './read-issues';
import { stat } from 'node:fs/promises';

/** The issue that was asked for, or that there is none; `skipped` counts the rows that could not be read. */
export type FoundIssue =
  { readonly kind: 'found'; readonly issue: IssueFromFile } | { readonly kind: 'missing'; readonly skipped: number };

/**
 * The first issue of a file with this key, in any case of letters. The file is read no further.
 *
 * @param own labels that tags are written with: they are no evidence
 * @throws FileError when the file as a whole cannot be read
 */
export async function findIssue(path: string, key: string, own: readonly string[]): Promise<FoundIssue> {
  let skipped = 0;
  await stat(path).catch((cause: unknown) => {
    throw new FileError(`${path} cannot be read: there is no such file.`, { cause });
  });
  for await (const entry of readIssues(path, () => undefined, own)) {
    if (!entry.ok) skipped += 1;
    else if (entry.issue.key.toLowerCase() === key.toLowerCase()) return { kind: 'found', issue: entry.issue };
  }
  return { kind: 'missing', skipped };
}

import { FileError } from './file-error';
import type { IssueFromFile } from './read-issue';
import { readIssues } from './read-issues';

/**
 * All issues of a file that can be read.
 *
 * @param own labels that tags are written with: they are no evidence
 * @param onSkipped told of every row that cannot be
 * @throws FileError when the file cannot be read, or holds no issue
 */
export async function readAllIssues(
  path: string,
  own: readonly string[],
  onSkipped: (row: number, reason: string) => void,
): Promise<readonly IssueFromFile[]> {
  const issues: IssueFromFile[] = [];
  for await (const entry of readIssues(path, () => undefined, own)) {
    if (entry.ok) issues.push(entry.issue);
    else onSkipped(entry.row, entry.reason);
  }
  if (issues.length === 0) throw new FileError(`${path} holds no issue that can be read.`);
  return issues;
}

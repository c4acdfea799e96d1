import type { JiraIssue, ProjectLabels } from '#issue';
import type { SearchPage } from '#jira';

import { inSlices, type SlicePorts } from '../../ui/in-slices';
import { projectIssue, type ProjectIssue } from './project-issue';

export interface ReadPorts {
  /** Reads the page at a token; the first one without. @throws JiraError */
  readonly readPage: (token: string | undefined) => Promise<SearchPage>;
  readonly slices: SlicePorts;
  readonly signal: AbortSignal;
  /** Told after each page, with all that was read so far. */
  readonly tell: (issues: readonly ProjectIssue[]) => void;
}

/**
 * Reads the first issues of a search, page after page; the next page is on its way while one is prepared.
 *
 * @param most how many issues at most
 * @returns whether there are more than were read
 * @throws JiraError; the signal's reason when it was aborted
 */
export async function readProjectIssues(most: number, names: ProjectLabels, ports: ReadPorts): Promise<boolean> {
  const { readPage, slices, signal, tell } = ports;
  const read = new Map<string, ProjectIssue>();
  let coming: Promise<SearchPage> | undefined = readPage(undefined);
  while (coming !== undefined) {
    const { issues, nextPageToken }: SearchPage = await coming;
    signal.throwIfAborted();
    const isLast: boolean = nextPageToken === undefined || read.size + issues.length >= most;
    coming = isLast ? undefined : readPage(nextPageToken);
    // Awaited later: a failure meanwhile is no unhandled one.
    coming?.catch(() => undefined);
    const prepare = (issue: JiraIssue): ProjectIssue => projectIssue(issue, names);
    for (const issue of await inSlices(issues, prepare, slices, signal))
      if (read.size < most) read.set(issue.id, issue);
    tell([...read.values()]);
    if (isLast) return nextPageToken !== undefined;
    await slices.breathe();
  }
  return false;
}

import { tagPermission, type ProjectLabels } from '#issue';
import { getIssue, JiraError, mayBulkChange, type Request } from '#jira';
import type { RunMode } from '#run';

import type { ScannedIssue } from '../scan/scanned-issue';

/** What this person may do with the approved issues. */
export interface Ways {
  /** How a run may write, the best first; the person chooses where there are several. */
  readonly modes: readonly [RunMode, ...RunMode[]];
  /** Issue types whose screen has no labels. */
  readonly unlabelled: readonly string[];
  /** Whether none of them may be edited. */
  readonly isForbidden: boolean;
}

/** Most types of which an issue is asked. */
const MOST_TYPES = 12;

/**
 * Asks Jira how a run may write these issues: whether in bulk, and whether labels are on their screens, as the first
 * issue of each type says.
 *
 * @throws JiraError
 */
export async function findWays(
  request: Request,
  issues: readonly ScannedIssue[],
  labels: ProjectLabels,
): Promise<Ways> {
  const samples = [...firstOfEachType(issues)].slice(0, MOST_TYPES);
  const [mayBulk, permissions] = await Promise.all([
    mayBulkChange(request),
    Promise.all(samples.map((id) => permissionOf(request, id))),
  ]);
  const known = permissions.filter((each) => each !== undefined);
  const off = known.filter(({ permission }) => !permission.mayLabel);
  const isAllOff = labels === null || (known.length > 0 && off.length === known.length);
  return {
    modes: isAllOff ? ['property'] : mayBulk ? ['labels'] : ['property', 'single'],
    unlabelled: labels === null ? [] : off.map(({ type }) => type),
    isForbidden: known.length > 0 && known.every(({ permission }) => !permission.mayTag),
  };
}

function firstOfEachType(issues: readonly ScannedIssue[]): Iterable<string> {
  const first = new Map<string, string>();
  for (const { id, typeId } of issues) if (!first.has(typeId)) first.set(typeId, id);
  return first.values();
}

/** What an issue says of those of its type; undefined: it is gone. */
async function permissionOf(request: Request, id: string) {
  try {
    const issue = await getIssue(request, id, ['labels', 'issuetype']);
    return { type: issue.fields.issuetype.name, permission: tagPermission(issue) };
  } catch (error) {
    if (error instanceof JiraError && error.code === 'not-found') return undefined;
    throw error;
  }
}

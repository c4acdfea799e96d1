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
    Promise.all(samples.map(async ([type, id]) => ({ type, permission: await permissionOf(request, id) }))),
  ]);
  const known = permissions.flatMap(({ type, permission }) => (permission === undefined ? [] : [{ type, permission }]));
  const off = known.filter(({ permission }) => !permission.mayLabel);
  const isAllOff = labels === null || (known.length > 0 && off.length === known.length);
  return {
    modes: isAllOff ? ['property'] : mayBulk ? ['labels'] : ['property', 'single'],
    unlabelled: labels === null ? [] : off.map(({ type }) => type),
    isForbidden: known.length > 0 && known.every(({ permission }) => !permission.mayTag),
  };
}

function firstOfEachType(issues: readonly ScannedIssue[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { id, facts } of issues) {
    const type = facts?.type ?? '';
    if (!first.has(type)) first.set(type, id);
  }
  return first;
}

/** Undefined: the issue is gone. */
async function permissionOf(request: Request, id: string) {
  try {
    return tagPermission(await getIssue(request, id, ['labels']));
  } catch (error) {
    if (error instanceof JiraError && error.code === 'not-found') return undefined;
    throw error;
  }
}

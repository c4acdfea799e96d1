import { tagPermission, type ProjectLabels } from '#issue';
import { getIssue, JiraError, mayBulkChange, PERMISSION_CHECK_MOST, whichMayBeEdited, type Request } from '#jira';
import { chunksOf, type RunMode } from '#run';

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
/** Most issues of a type that are asked after the first, where that said nothing. */
const MOST_MORE = 2;

/** What an issue says of the screens of its type. */
interface Screen {
  readonly type: string;
  readonly hasLabels: boolean;
}

/**
 * Asks Jira how a run may write these issues: whether in bulk, and whether labels are on their screens, as an issue of
 * each type says. One that may not be edited says nothing of its screen; then others are asked that may.
 *
 * @throws JiraError
 */
export async function findWays(
  request: Request,
  issues: readonly ScannedIssue[],
  labels: ProjectLabels,
): Promise<Ways> {
  const first = firstOfEachType(issues);
  const [mayBulk, heard] = await Promise.all([mayBulkChange(request), screensOf(request, first)]);
  const isAnyHeard = heard.size > 0;
  const silent = heard.size === first.size ? [] : issues.filter(({ typeId }) => !heard.has(typeId));
  const editable = await firstEditable(request, silent, isAnyHeard);
  const asked = new Set(first.values());
  for (let turn = 0; turn < MOST_MORE; turn += 1) {
    const next = firstOfEachType(editable.filter(({ id, typeId }) => !heard.has(typeId) && !asked.has(id)));
    for (const id of next.values()) asked.add(id);
    for (const [typeId, screen] of await screensOf(request, next)) heard.set(typeId, screen);
  }
  const screens = [...heard.values()];
  const off = screens.filter(({ hasLabels }) => !hasLabels);
  const isAllOff = labels === null || (screens.length > 0 && off.length === screens.length);
  return {
    modes: isAllOff ? ['property'] : mayBulk ? ['labels'] : ['property', 'single'],
    unlabelled: labels === null ? [] : off.map(({ type }) => type),
    isForbidden: !isAnyHeard && editable.length === 0,
  };
}

/** An issue of each type, by type. */
function firstOfEachType(issues: readonly ScannedIssue[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { id, typeId } of issues) if (!first.has(typeId) && first.size < MOST_TYPES) first.set(typeId, id);
  return first;
}

/**
 * The first of these issues that the person has the right to edit.
 *
 * @param isOnePartEnough whether it matters little that a long list may have one further on
 */
async function firstEditable(
  request: Request,
  issues: readonly ScannedIssue[],
  isOnePartEnough: boolean,
): Promise<readonly ScannedIssue[]> {
  for (const some of chunksOf(issues, PERMISSION_CHECK_MOST)) {
    const ids = new Set(
      await whichMayBeEdited(
        request,
        some.map(({ id }) => Number(id)),
      ),
    );
    if (ids.size > 0 || isOnePartEnough) return some.filter(({ id }) => ids.has(Number(id)));
  }
  return [];
}

/** What these issues, by their types, say of the screens; without those that are gone or may not be edited. */
async function screensOf(request: Request, ids: ReadonlyMap<string, string>): Promise<Map<string, Screen>> {
  const heard = new Map<string, Screen>();
  await Promise.all(
    [...ids].map(async ([typeId, id]) => {
      const screen = await screenOf(request, id);
      if (screen !== undefined) heard.set(typeId, screen);
    }),
  );
  return heard;
}

async function screenOf(request: Request, id: string): Promise<Screen | undefined> {
  try {
    const issue = await getIssue(request, id, ['labels', 'issuetype']);
    const { mayTag, mayLabel } = tagPermission(issue);
    return mayTag ? { type: issue.fields.issuetype.name, hasLabels: mayLabel } : undefined;
  } catch (error) {
    if (error instanceof JiraError && error.code === 'not-found') return undefined;
    throw error;
  }
}

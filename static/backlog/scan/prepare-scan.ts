import { JiraError } from '#jira';

import { inSlices, type SlicePorts } from '../../ui/in-slices';
import { changedClause, retaggedSince, type FindIds } from './changed-since';
import { boardReading, queryReading, type Reading } from './reading/reading';
import { keptPage, SCAN_MOST } from './scan-state';
import type { ScannedIssue } from './scanned-issue';
import { jqlOf, type Scope } from './scope';

/** What is left to be read, and what need not be. */
export interface Prepared {
  readonly reading: Reading;
  /** Issues of the scan before that did not change since, in its pages. */
  readonly unchanged: readonly (readonly ScannedIssue[])[];
  /** How many of the scan before the scope does not find any more; a board tells only while it is listed. */
  readonly gone: number;
}

/** A scan to begin from. */
export interface ScanBefore {
  /** By Jira's clock, milliseconds since 1970. */
  readonly startedAt: number;
  readonly pages: readonly (readonly ScannedIssue[])[];
  /** Ids of issue types that take no part: such issues are in a scope, and not in a list. */
  readonly leftOutTypes: readonly string[];
}

/** All of a scope. */
export function wholeScope(scope: Scope): Reading {
  const condition = jqlOf(scope);
  return scope.kind === 'board' ? boardReading(scope.boardId) : queryReading(condition ?? '');
}

/** What a scan of changes is prepared with. */
interface PrepareWith {
  readonly findIds: FindIds;
  readonly slices: SlicePorts;
}

/**
 * What changed of a scope since it was scanned, tags that runs wrote or took back included. An issue that changed counts
 * as not read: if the scope still has it, it comes back. What the scope does not find any more is dropped, and what it
 * finds and the list does not have is read, whether it was updated or not.
 *
 * @param writers ids of the runs of which issues may carry tags now, or none any more
 * @param now Jira's time, milliseconds since 1970
 * @throws whatever finding throws
 */
export async function changesOfScope(
  { findIds, slices }: PrepareWith,
  scope: Scope,
  projectId: string,
  { startedAt, pages, leftOutTypes }: ScanBefore,
  writers: ReadonlySet<string>,
  now: number,
): Promise<Prepared> {
  const listed = await idsInSlices(pages, slices);
  const condition = jqlOf(scope);
  const compared = condition === undefined ? undefined : await compare(findIds, condition, leftOutTypes, listed);
  const isThere = (id: string): boolean => compared === undefined || compared.found.has(id);
  const isListed = (id: string): boolean => listed.has(id);
  const recent = changedClause(startedAt, now);
  const isOfUse = (id: string): boolean => listed.has(id) || compared?.found.has(id) === true;
  const changed = await findIds(`project = ${projectId} AND ${recent}`, isOfUse);
  const retagged = await retaggedSince(findIds, projectId, pages.flat(), isListed, writers);
  const isKept = ({ id }: ScannedIssue): boolean => isThere(id) && !changed.has(id) && !retagged.has(id);
  const unchanged = await inSlices(pages, (page) => asUnchanged(keptPage(page, isKept)), slices);
  if (condition === undefined || compared === undefined) return { reading: wholeScope(scope), unchanged, gone: 0 };
  const ids = [...retagged, ...compared.unlisted].filter((id) => isThere(id) && !changed.has(id));
  return { reading: queryReading(`${condition} AND ${recent}`, { condition, ids }), unchanged, gone: compared.gone };
}

/** The ids of all issues of some pages. */
export async function idsInSlices(pages: ScanBefore['pages'], slices: SlicePorts): Promise<Set<string>> {
  const ids = new Set<string>();
  const add = (page: readonly ScannedIssue[]): void => {
    for (const { id } of page) ids.add(id);
  };
  await inSlices(pages, add, slices);
  return ids;
}

/** A page of which nothing was changed in the last scan stays the same. */
const asUnchanged = (page: readonly ScannedIssue[]): readonly ScannedIssue[] =>
  page.some(({ isChanged }) => isChanged) ? page.map((issue) => ({ ...issue, isChanged: false })) : page;

/** What a query finds now, beside a list of what it found. */
interface Compared {
  readonly found: ReadonlySet<string>;
  /** Found, and not listed. */
  readonly unlisted: readonly string[];
  /** How many are listed, and not found. */
  readonly gone: number;
}

/** Compares ids only, of which one call brings thousands. */
async function compare(
  findIds: FindIds,
  condition: string,
  leftOutTypes: readonly string[],
  listed: ReadonlySet<string>,
): Promise<Compared> {
  const ask = (jql: string): Promise<ReadonlySet<string>> => {
    let room = SCAN_MOST;
    return findIds(jql, (id) => listed.has(id) || (room -= 1) >= 0);
  };
  const types = leftOutTypes.filter((id) => /^\d+$/.test(id));
  const found = await (types.length === 0
    ? ask(condition)
    : ask(`${condition} AND issuetype NOT IN (${types.join(',')})`).catch((error: unknown) => {
        // A type that was deleted since is unknown to Jira.
        if (error instanceof JiraError && error.code === 'rejected') return ask(condition);
        throw error;
      }));
  const unlisted = [...found].filter((id) => !listed.has(id));
  return { found, unlisted, gone: listed.size - (found.size - unlisted.length) };
}

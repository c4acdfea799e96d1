import type { Tag } from '#issue';
import { PLACES, SIDES, type Place } from '#rules';

import { minutesBefore } from './reading/lane';
import type { ScannedIssue } from './scanned-issue';

/** So much earlier than the scan before begins what may have changed: Jira's search lags behind. */
export const LAG_MS = 10 * 60_000;

/** Ids of the wanted issues among all that a query finds, so that no more is kept than there is use for. */
export type FindIds = (jql: string, isWanted: (id: string) => boolean) => Promise<ReadonlySet<string>>;

/** The part of a query that holds for issues changed since a scan. Times are milliseconds since 1970, by Jira's clock. */
export const changedClause = (since: number, now: number): string =>
  `updated >= "${minutesBefore(now, since - LAG_MS)}"`;

/** What some tags have in common, and the query that finds their issues. */
interface Mark {
  readonly clause: string;
  readonly isOn: (tag: Tag) => boolean;
}

const ofRun = (id: string): Mark => ({ clause: `backlogOrPlanRun = "${id}"`, isOn: ({ run }) => run === id });

const ofPlace = (by: Tag['by'], place: Place): Mark => ({
  clause: `backlogOrPlanBy = ${by} AND backlogOrPlan = ${place}`,
  isOn: (tag) => tag.by === by && tag.place === place,
});

/** A suggestion that the app wrote by itself decides nothing, but a run compares it too. */
const ANYBODYS: readonly Mark[] = [
  ...SIDES.map((side) => ofPlace('person', side)),
  ...PLACES.map((place) => ofPlace('suggestion', place)),
];

/**
 * Listed issues whose tags are others than the list says since people decided, the app suggested, or runs wrote or took
 * back. Jira does not count that as a change of an issue whose label stayed.
 *
 * @param writers ids of the runs
 */
export async function retaggedSince(
  findIds: FindIds,
  projectId: string,
  listed: readonly ScannedIssue[],
  isListed: (id: string) => boolean,
  writers: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const retagged = new Set<string>();
  for (const { clause, isOn } of [...ANYBODYS, ...[...writers].map(ofRun)]) {
    const carrying = await findIds(`project = ${projectId} AND ${clause}`, isListed);
    for (const { id, tag } of listed) if (carrying.has(id) !== (tag !== undefined && isOn(tag))) retagged.add(id);
  }
  return retagged;
}

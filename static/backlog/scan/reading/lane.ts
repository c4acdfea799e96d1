/** A stretch of the issues' creation times that is read page by page, beside other lanes. */
export interface Lane {
  /** Milliseconds since 1970, inclusive; null: from the very first. */
  readonly from: number | null;
  /** Exclusive; null: to the very last. */
  readonly to: number | null;
  /** The search under way and where its next page begins; null before the first page, and when its token has died. */
  readonly search: { readonly jql: string; readonly token: string } | null;
  /** When the first issue that was read had been created; null before the first page. */
  readonly first: number | null;
  /** When the last one had been. */
  readonly reached: number | null;
  /** How many issues were read in it. */
  readonly read: number;
  readonly isDone: boolean;
}

export const newLane = (from: number | null, to: number | null): Lane => ({
  from,
  to,
  search: null,
  first: null,
  reached: null,
  read: 0,
  isDone: false,
});

const MINUTE_MS = 60_000;
/**
 * Lanes overlap by so much, because the borders are told in whole minutes before now and now goes on: an issue that two
 * lanes find is kept once.
 */
const OVERLAP_MINUTES = 2;

/**
 * The query of a lane. Its borders are told as periods before now, which need no time zone: dates in a query are read in
 * the user's own.
 *
 * @param condition the scope's query without an order
 * @param now Jira's time, milliseconds since 1970; undefined where it is not known: then all of the scope is asked for
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-fields/#Created
 */
export function laneJql(condition: string, { from, to, reached }: Lane, now: number | undefined): string {
  if (now === undefined) return `${condition} ORDER BY created ASC, key ASC`;
  const begin = reached ?? from;
  const bounds = [
    ...(begin === null ? [] : [`created >= "${minutesBefore(now, begin - OVERLAP_MINUTES * MINUTE_MS)}"`]),
    ...(to === null || to > now ? [] : [`created <= "${minutesBefore(now, to + OVERLAP_MINUTES * MINUTE_MS)}"`]),
  ];
  return `${[condition, ...bounds].join(' AND ')} ORDER BY created ASC, key ASC`;
}

/** A time as JQL's period before now, in whole minutes. */
export const minutesBefore = (now: number, at: number): string => `-${Math.max(0, Math.ceil((now - at) / MINUTE_MS))}m`;

/** What a page says of its lane. */
export interface LanePage {
  readonly jql: string;
  /** How many issues it has. */
  readonly count: number;
  /** When the first and the last of them were created; undefined where Jira does not tell. */
  readonly firstCreated: number | undefined;
  readonly lastCreated: number | undefined;
  /** Of the next page; undefined on the last. */
  readonly token: string | undefined;
}

/** The lane after a page. It is done with its last page, and when it has reached the next lane's beginning. */
export function afterPage(lane: Lane, { jql, count, firstCreated, lastCreated, token }: LanePage): Lane {
  const reached = lastCreated ?? lane.reached;
  const isBeyond = lane.to !== null && reached !== null && reached > lane.to + OVERLAP_MINUTES * MINUTE_MS;
  return {
    ...lane,
    first: lane.first ?? firstCreated ?? null,
    reached,
    search: token === undefined ? null : { jql, token },
    read: lane.read + count,
    isDone: token === undefined || isBeyond,
  };
}

import { BULK_FETCH_MOST } from '#jira';

import { afterPage, laneJql, newLane, type Lane, type LanePage } from './lane';
import { LANES_MOST, splitLanes } from './split-lanes';

/** What is still to be read of a scope: data, so that it can be kept in the browser and gone on with. */
export type Reading =
  /** What a query finds, in lanes beside each other. */
  | {
      readonly kind: 'query';
      readonly condition: string;
      readonly lanes: readonly Lane[];
      /** What has to be read besides, where there is such. */
      readonly again?: Again;
    }
  /** A board's backlog: its ids are listed first, then read. */
  | {
      readonly kind: 'board';
      readonly boardId: string;
      /** Listed and not read yet, from the top. */
      readonly ids: readonly string[];
      /** Of the next page of ids; null at the beginning and after the last. */
      readonly token: string | null;
      readonly isListed: boolean;
    };

/** Issues that are read by their ids, if they are still what a query finds. */
interface Again {
  readonly condition: string;
  readonly ids: readonly string[];
}

/** One call that a reading needs. */
export type Errand =
  | { readonly kind: 'lane'; readonly lane: Lane; readonly jql: string; readonly token: string | undefined }
  | { readonly kind: 'list'; readonly boardId: string; readonly token: string | null }
  | { readonly kind: 'issues'; readonly ids: readonly string[] }
  | { readonly kind: 'again'; readonly ids: readonly string[]; readonly jql: string };

/** What a call brought, as far as the reading goes on from it. */
export type Fetched =
  | { readonly kind: 'lane'; readonly page: LanePage }
  /** The token of the lane's next page has died. */
  | { readonly kind: 'token-died' }
  | { readonly kind: 'list'; readonly ids: readonly string[]; readonly token: string | undefined }
  | { readonly kind: 'issues' };

export const queryReading = (condition: string, again?: Again): Reading => ({
  kind: 'query',
  condition,
  lanes: [newLane(null, null)],
  ...(again !== undefined && again.ids.length > 0 && { again }),
});

export const boardReading = (boardId: string): Reading => ({
  kind: 'board',
  boardId,
  ids: [],
  token: null,
  isListed: false,
});

/** Whether nothing is left to be read. */
export const isRead = (reading: Reading): boolean =>
  reading.kind === 'query'
    ? reading.lanes.every(({ isDone }) => isDone) && (reading.again?.ids ?? []).length === 0
    : reading.isListed && reading.ids.length === 0;

/**
 * The calls that can be made now, besides those under way: one for each lane, or some of the ids that are listed.
 *
 * @param now Jira's time, milliseconds since 1970; undefined where it is not known
 */
export function errands(reading: Reading, underWay: readonly Errand[], now: number | undefined): readonly Errand[] {
  const room = LANES_MOST - underWay.length;
  if (room <= 0) return [];
  if (reading.kind === 'query') {
    const busy = new Set(underWay.map((errand) => (errand.kind === 'lane' ? errand.lane.from : undefined)));
    const { condition, again } = reading;
    const lanes = reading.lanes
      .filter(({ isDone, from }) => !isDone && !busy.has(from))
      .slice(0, room)
      .map((lane): Errand => {
        const jql = lane.search?.jql ?? laneJql(condition, lane, now);
        return { kind: 'lane', lane, jql, token: lane.search?.token };
      });
    if (again === undefined) return lanes;
    const parts = portionsOf(notTaken(again.ids, underWay), room - lanes.length);
    return [
      ...lanes,
      ...parts.map((ids): Errand => ({ kind: 'again', ids, jql: `${again.condition} AND id in (${ids.join(',')})` })),
    ];
  }
  const { boardId, token, isListed } = reading;
  if (underWay.some(({ kind }) => kind === 'list')) return [];
  const ids = notTaken(reading.ids, underWay);
  if (ids.length === 0) {
    const isReading = underWay.some(({ kind }) => kind === 'issues');
    return isListed || isReading ? [] : [{ kind: 'list', boardId, token }];
  }
  return portionsOf(ids, room).map((some) => ({ kind: 'issues', ids: some }));
}

/** Ids that no call under way reads. */
function notTaken(ids: readonly string[], underWay: readonly Errand[]): readonly string[] {
  const taken = new Set(
    underWay.flatMap((errand) => (errand.kind === 'issues' || errand.kind === 'again' ? errand.ids : [])),
  );
  return ids.filter((id) => !taken.has(id));
}

/** Ids in as many portions as there is room for, each of which one call reads. */
const portionsOf = (ids: readonly string[], room: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.min(room, Math.ceil(ids.length / BULK_FETCH_MOST)) }, (_, at) =>
    ids.slice(at * BULK_FETCH_MOST, (at + 1) * BULK_FETCH_MOST),
  );

/**
 * The reading after one of its calls.
 *
 * @param now Jira's time, milliseconds since 1970; undefined where it is not known: then no lane is cut in two
 */
export function afterErrand(reading: Reading, errand: Errand, fetched: Fetched, now: number | undefined): Reading {
  if (reading.kind === 'query' && errand.kind === 'lane') {
    const lanes = reading.lanes.map((lane) => (lane.from === errand.lane.from ? withPage(lane, fetched) : lane));
    return { ...reading, lanes: now === undefined ? lanes : splitLanes(lanes, now) };
  }
  if (reading.kind === 'query' && errand.kind === 'again' && reading.again !== undefined) {
    return { ...reading, again: { ...reading.again, ids: without(reading.again.ids, errand.ids) } };
  }
  if (reading.kind === 'board' && errand.kind === 'list' && fetched.kind === 'list') {
    const { ids, token } = fetched;
    return { ...reading, ids: [...reading.ids, ...ids], token: token ?? null, isListed: token === undefined };
  }
  if (reading.kind === 'board' && errand.kind === 'issues') {
    return { ...reading, ids: without(reading.ids, errand.ids) };
  }
  return reading;
}

function without(ids: readonly string[], read: readonly string[]): readonly string[] {
  const gone = new Set(read);
  return ids.filter((id) => !gone.has(id));
}

function withPage(lane: Lane, fetched: Fetched): Lane {
  if (fetched.kind === 'token-died') return { ...lane, search: null };
  return fetched.kind === 'lane' ? afterPage(lane, fetched.page) : lane;
}

/** Ids that are known and did not change need not be read again. */
export function withoutKnown(reading: Reading, isKnown: (id: string) => boolean): Reading {
  return reading.kind === 'board' ? { ...reading, ids: reading.ids.filter((id) => !isKnown(id)) } : reading;
}

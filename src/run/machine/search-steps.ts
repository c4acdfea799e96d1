import { exceptionsQuery, searchChunks, type Expected } from './exceptions-query';
import { eventOf, type Handlers } from './handler';
import { judgeClaimed } from './judge-claimed';
import type { RunGroup } from '../record/portion';
import { claimTag } from '../tags-of-run';
import type { TagOver } from './effect';
import { CHUNK, chunksOf, groupsOf, idsOf, leftOf, merged } from './portion-plan';
import type { Step } from './step';
import { leave, withPosition, withSteps, type Work } from './work';

/** So few issues are read directly, with few calls: nobody waits for search then, which is behind writes. */
export const DIRECT_MOST = 300;
/** Search is behind writes by seconds to minutes: how long it is waited for, and how often; six minutes in all. */
const INDEX_WAITS_MS = [5_000, 10_000, 25_000, 50_000, 90_000, 90_000, 90_000];
/** After these waits it is asked whether most may still be edited, which search would never tell. */
const WAITS_BEFORE_PERMISSION: ReadonlySet<number> = new Set([1, 4]);
/** Unless it finds more exceptions than this, and than this share, search is not behind. */
const FEW = 10;
const FEW_OF_ALL = 0.02;
/** After so many waits a number that stays the same is believed, unless it is most of them. */
const WAITS_BEFORE_BELIEF = 3;

/** Which issues of a portion are not as they must be, by search and then by reading those directly. */
export const searchSteps: Handlers<
  'index' | 'permitted' | 'search' | 'judge-all-claimed' | 'judge-claimed' | 'may-edit'
> = {
  index: {
    ask: (work, { expected }) => {
      const query = lastQuery(work, expected);
      return query === undefined ? undefined : { kind: 'count', jql: query };
    },
    on: (asking, { expected, before }, event) => {
      const { count } = eventOf(event, 'counted');
      const tries = asking.state.at.next + 1;
      const work = withPosition(asking, { next: tries });
      const asked = size(work);
      const isFew = count === null || count <= Math.max(FEW, asked * FEW_OF_ALL);
      const isBelieved = tries >= WAITS_BEFORE_BELIEF && count === before && count < asked / 2;
      if (isFew || isBelieved || tries >= INDEX_WAITS_MS.length) {
        return withSteps(work, ...chunksOfWork(work).map((_, chunk): Step => ({ do: 'search', expected, chunk })));
      }
      if (WAITS_BEFORE_PERMISSION.has(tries)) return withSteps(work, { do: 'permitted', expected, count });
      return withSteps(work, ...waitForIndex(expected, tries, count));
    },
  },
  permitted: {
    ask: (work) => ({ kind: 'may-edit', ids: lastChunk(work) }),
    on: (work, { expected, count }, event) => {
      const editable = eventOf(event, 'editable').ids.length;
      if (2 * editable >= size(work))
        return withSteps(work, ...waitForIndex(expected, work.state.at.next, count ?? -1));
      // Search would name all of them, however long it is waited for.
      return { ...work, named: [...work.named, ...remaining(work)] };
    },
  },
  search: {
    ask: (work, { expected, chunk }) => {
      const pieces = chunksOfWork(work)[chunk];
      if (work.portion === null || pieces === undefined) return undefined;
      return { kind: 'search', jql: exceptionsQuery(work.header, work.portion, pieces, expected) };
    },
    on: (work, { chunk }, event) => {
      const { ids } = eventOf(event, 'found');
      // A query that Jira does not take is no reason to believe anything.
      const named = ids ?? chunksOfWork(work)[chunk]?.flatMap((piece) => piece.ids) ?? [];
      return { ...work, named: [...work.named, ...named] };
    },
  },
  /** A chunk at a time, so that nobody has to read again what was judged before they took over. */
  'judge-all-claimed': {
    now: (work) =>
      withSteps(
        { ...work, named: [] },
        ...chunksOf(unique(work.named), CHUNK).flatMap((ids, nth): readonly Step[] => [
          ...(nth === 0 ? [] : [{ do: 'checkpoint' } as const]),
          { do: 'judge-claimed', ids },
        ]),
      ),
  },
  'judge-claimed': {
    ask: (_, { ids }) => (ids.length === 0 ? undefined : { kind: 'read', ids }),
    on: (work, { ids, isLast = false }, event) => {
      const now = new Map(eventOf(event, 'read').issues.map((issue) => [issue.id, issue]));
      const groups = groupOf(work);
      let judged = work;
      const unclaimed: number[] = [];
      const anew: TagOver[] = [];
      for (const id of ids) {
        const group = groups.get(id);
        if (group === undefined) continue;
        const issue = now.get(id);
        const verdict = judgeClaimed(work.header, group, issue);
        if (verdict === 'claimed') continue;
        if (verdict === 'unclaimed') unclaimed.push(id);
        else if (verdict !== 'suggested-anew') judged = leave(judged, verdict, [id]);
        else if (isLast || work.command === 'cancel') judged = leave(judged, 'changed-since', [id]);
        else anew.push({ ids: [id], from: issue?.tag ?? null, to: claimTag(work.header, group) });
      }
      const asking: readonly Step[] = unclaimed.length === 0 ? [] : [{ do: 'may-edit', ids: unclaimed }];
      return withSteps(judged, ...asking, ...claimAnew(anew));
    },
  },
  'may-edit': {
    ask: (_, { ids }) => ({ kind: 'may-edit', ids }),
    on: (work, { ids }, event) => {
      const editable = new Set(eventOf(event, 'editable').ids);
      const forbidden = ids.filter((id) => !editable.has(id));
      // It could have been written and was not: put back by somebody, or never compared as equal.
      return leave(leave(work, 'forbidden', forbidden), 'changed-since', [...editable]);
    },
  },
};

/** The first write once more, over suggestions that the app has kept since the list was approved. */
function claimAnew(writes: readonly TagOver[]): readonly Step[] {
  if (writes.length === 0) return [];
  const ids = writes.flatMap((write) => write.ids);
  return [
    ...merged(writes).map((write): Step => ({ do: 'write', write, careful: false, tries: 0 })),
    { do: 'judge-claimed', ids, isLast: true },
  ];
}

/** Asks search once it has had time to see the portion's writes; whoever goes on with it has waited already. */
export function askIndex({ state }: Work, expected: Expected): readonly Step[] {
  return state.at.next > 0 ? [{ do: 'index', expected, before: -1 }] : waitForIndex(expected, 0, -1);
}

const waitForIndex = (expected: Expected, tries: number, before: number): readonly Step[] => [
  { do: 'pause', milliseconds: INDEX_WAITS_MS[tries] ?? 0 },
  { do: 'index', expected, before },
];

/** Issues of the portion that are not left out. */
export function remaining({ portion }: Work): readonly number[] {
  if (portion === null) return [];
  const left = leftOf(portion);
  return left.size === 0 ? idsOf(portion) : idsOf(portion).filter((id) => !left.has(id));
}

/** The group of each issue. */
export const groupOf = ({ portion }: Work): ReadonlyMap<number, RunGroup> =>
  portion === null ? new Map() : groupsOf(portion);

const chunksOfWork = ({ portion }: Work) => (portion === null ? [] : searchChunks(portion));
const lastChunk = (work: Work): readonly number[] =>
  chunksOfWork(work)
    .at(-1)
    ?.flatMap(({ ids }) => ids) ?? [];
const size = (work: Work): number => lastChunk(work).length;
const unique = (ids: readonly number[]): readonly number[] => [...new Set(ids)];

/** About the issues that were written last: search comes to them last. */
function lastQuery({ header, portion }: Work, expected: Expected): string | undefined {
  const chunk = portion === null ? undefined : searchChunks(portion).at(-1);
  return portion === null || chunk === undefined ? undefined : exceptionsQuery(header, portion, chunk, expected);
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { JiraError } from '#jira';

import { scannedIssue } from '../scanned-issue-builder';
import { errands } from '../../../../static/backlog/scan/reading/reading';
import type { FindIds } from '../../../../static/backlog/scan/changed-since';
import { changesOfScope, type ScanBefore } from '../../../../static/backlog/scan/prepare-scan';
import { SCAN_MOST } from '../../../../static/backlog/scan/scan-state';
import type { ScannedIssue } from '../../../../static/backlog/scan/scanned-issue';
import type { Scope } from '../../../../static/backlog/scan/scope';

type Tag = NonNullable<ScannedIssue['tag']>;
type Tags = readonly (Tag | undefined)[];

const NOW = 1_700_000_000_000;
const COUNT = 6;
const SCOPES: readonly Scope[] = [
  { kind: 'project', projectId: '1' },
  { kind: 'board', boardId: '7' },
  { kind: 'jql', projectId: '1', jql: 'backlogOrPlan is EMPTY' },
];

const tagOf = (by: Tag['by'], place: 'backlog' | 'plan', run?: string): Tag => ({
  schema: 1,
  place,
  band: 'high',
  by,
  rules: 1,
  ...(run !== undefined && { run }),
});
const beforeWith = (pages: ScanBefore['pages'], leftOutTypes: readonly string[] = []): ScanBefore => ({
  startedAt: NOW,
  pages,
  leftOutTypes,
});
const idOf = (at: number): string => scannedIssue(at).id;

/** Work of a test need not be cut in slices. */
const slices = { now: () => 0, breathe: () => Promise.resolve() };
const sliced = (findIds: FindIds) => ({ findIds, slices });
/** A query that finds those. */
const finding =
  (idsOf: (jql: string) => Iterable<string>): FindIds =>
  (jql, isWanted) =>
    Promise.resolve(new Set([...idsOf(jql)].filter(isWanted)));

/** A query's clauses about tags, over issues as they are. */
function findIds(tags: Tags, changed: ReadonlySet<number>): FindIds {
  return finding((jql) => {
    const run = /backlogOrPlanRun = "(\w+)"/.exec(jql)?.[1];
    const by = /backlogOrPlanBy = (\w+)/.exec(jql)?.[1];
    const place = /backlogOrPlan = (\w+)/.exec(jql)?.[1];
    return tags.flatMap((tag, at) => {
      if (jql.includes('is EMPTY') && tag !== undefined) return [];
      if (jql.includes('updated >=') && !changed.has(at)) return [];
      if (by !== undefined && tag?.by !== by) return [];
      if (run !== undefined && tag?.run !== run) return [];
      return place !== undefined && tag?.place !== place ? [] : [idOf(at)];
    });
  });
}

const side = fc.constantFrom('backlog' as const, 'plan' as const);
const some = fc.uniqueArray(fc.nat(COUNT - 1));
/** What happens to tags of a project; whether Jira counts that as a change of an issue is up to its label. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant('run' as const), ids: some, place: side, moves: fc.boolean() }),
  fc.record({ kind: fc.constant('undo' as const), ids: some, of: fc.nat(20), moves: fc.boolean() }),
  fc.record({ kind: fc.constant('person' as const), ids: some, place: side, moves: fc.boolean() }),
  fc.record({ kind: fc.constant('suggestion' as const), ids: some, place: side, moves: fc.boolean() }),
);

/** A project after some deeds; the list is of the moment before the deed at `listedAt`. */
function after(deeds: readonly (typeof deed extends fc.Arbitrary<infer Deed> ? Deed : never)[], listedAt: number) {
  const tags: (Tag | undefined)[] = new Array<undefined>(COUNT).fill(undefined);
  const runs: { readonly id: string; readonly undoes: number | undefined; readonly before: Tags; written: number[] }[] =
    [];
  let listed: Tags = [...tags];
  const changed = new Set<number>();
  let runsBefore = 0;
  deeds.forEach((done, index) => {
    if (index === listedAt) [listed, runsBefore] = [[...tags], runs.length];
    const before = [...tags];
    const write = (at: number, tag: Tag | undefined): void => {
      tags[at] = tag;
      if (done.moves && index >= listedAt) changed.add(at);
    };
    if (done.kind === 'person') {
      for (const at of done.ids) write(at, tagOf('person', done.place));
      return;
    }
    if (done.kind === 'suggestion') {
      for (const at of done.ids.filter((one) => tags[one] === undefined)) write(at, tagOf('suggestion', done.place));
      return;
    }
    const id = `run${index}`;
    if (done.kind === 'run') {
      const written = done.ids.filter((at) => tags[at]?.by !== 'person');
      for (const at of written) write(at, tagOf('run', done.place, id));
      runs.push({ id, undoes: undefined, before, written });
      return;
    }
    if (runs.length === 0) return;
    const undoes = done.of % runs.length;
    const undone = runs[undoes];
    // What somebody else has changed since stays.
    const written = done.ids.filter((at) => undone?.written.includes(at) === true && tags[at]?.by !== 'person');
    const stands = written.filter((at) => runs.slice(undoes + 1).every((later) => !later.written.includes(at)));
    for (const at of stands) write(at, undone?.before[at]);
    runs.push({ id, undoes, before, written: stands });
  });
  if (listedAt >= deeds.length) [listed, runsBefore] = [[...tags], runs.length];
  const writers = runs.slice(runsBefore).map((run) => {
    let up = run;
    while (up.undoes !== undefined) up = runs[up.undoes] ?? run;
    return up.id;
  });
  return { tags, listed, changed, writers: new Set(writers) };
}

describe('a scan of what changed', () => {
  it('leaves no issue unread whose tag is another one now, whoever wrote or took it back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { maxLength: 8 }),
        fc.nat(8),
        fc.constantFrom(...SCOPES),
        async (deeds, at, scope) => {
          const { tags, listed, changed, writers } = after(deeds, at);
          const isIn = (tag: Tag | undefined): boolean => scope.kind !== 'jql' || tag === undefined;
          const issues = listed.flatMap((tag, index) => (isIn(tag) ? [scannedIssue(index, { tag })] : []));
          const before: ScanBefore = { startedAt: NOW, pages: [issues.slice(0, 2), issues.slice(2)], leftOutTypes: [] };
          const { reading, unchanged } = await changesOfScope(
            sliced(findIds(tags, changed)),
            scope,
            '1',
            before,
            writers,
            NOW,
          );
          const kept = new Map(unchanged.flat().map(({ id, tag }) => [id, tag]));
          const read = new Set(reading.kind === 'query' ? (reading.again?.ids ?? []) : []);
          for (const [index, tag] of tags.entries()) {
            const id = idOf(index);
            if (kept.has(id)) expect(kept.get(id)).toEqual(tag);
            // A board lists all that is on it, and what is not kept is read.
            else if (isIn(tag) && scope.kind !== 'board') expect(read.has(id) || changed.has(index)).toBe(true);
            // What did not change is not read for nothing.
            const wasTagged = JSON.stringify(tag) !== JSON.stringify(listed[index]);
            if (!wasTagged && isIn(tag)) expect(read.has(id)).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads a hundred such issues a call, and asks whether they are still what the query finds', async () => {
    const issues = Array.from({ length: 250 }, (_, at) => scannedIssue(at));
    const found = new Set(issues.map(({ id }) => id));
    const find = finding((jql) => (/backlogOrPlanRun = "r1"$|Done$/.test(jql) ? found : []));
    const scope: Scope = { kind: 'project', projectId: '1' };
    const before = beforeWith([issues]);
    const { reading, unchanged } = await changesOfScope(sliced(find), scope, '1', before, new Set(['r1']), NOW);
    expect(unchanged.flat()).toEqual([]);
    const again = errands(reading, [], NOW).filter(({ kind }) => kind === 'again');
    expect(again.map((errand) => (errand.kind === 'again' ? errand.ids.length : 0))).toEqual([100, 100, 50]);
    expect(again[2]).toMatchObject({
      jql: expect.stringMatching(/^project = 1 AND statusCategory != Done AND id in \(/),
    });
  });

  it('leaves pages as they are of which nothing changed, so that they need not be saved again', async () => {
    const pages = [0, 10, 20].map((from) => [scannedIssue(from), scannedIssue(from + 1, { isChanged: from === 20 })]);
    const all = pages.flat().map(({ id }) => id);
    const find = finding((jql) => (jql.includes('updated') ? [idOf(10)] : jql.endsWith('Done') ? all : []));
    const scope: Scope = { kind: 'project', projectId: '1' };
    const { unchanged } = await changesOfScope(sliced(find), scope, '1', beforeWith(pages), new Set(), NOW);
    expect(unchanged[0]).toBe(pages[0]);
    expect(unchanged[1]).toEqual([scannedIssue(11)]);
    expect(unchanged[2]).toEqual([scannedIssue(20), scannedIssue(21)]);
  });

  const list = [0, 1, 2].map((at) => scannedIssue(at));
  const query: Scope = { kind: 'jql', projectId: '1', jql: 'due <= 14d' };

  it('drops what the scope does not find any more, and reads what it finds anew, changed or not', async () => {
    const find = finding((jql) => (jql.endsWith('(due <= 14d)') ? [idOf(1), idOf(7)] : []));
    const prepared = await changesOfScope(sliced(find), query, '1', beforeWith([list]), new Set(), NOW);
    expect(prepared).toMatchObject({ unchanged: [[{ id: idOf(1) }]], gone: 2, reading: { again: { ids: [idOf(7)] } } });
  });

  it('does not read issues again and again of types that take no part', async () => {
    const asked: string[] = [];
    const find = finding((jql) => {
      asked.push(jql);
      return jql.includes('NOT IN') ? list.map(({ id }) => id) : [];
    });
    const before = beforeWith([list], ['10003', 'odd', '10005']);
    const { reading, gone } = await changesOfScope(sliced(find), query, '1', before, new Set(), NOW);
    expect(asked[0]).toMatch(/^project = 1 AND \(due <= 14d\) AND issuetype NOT IN \(10003,10005\)$/);
    expect([reading, gone]).toMatchObject([{ lanes: [{}] }, 0]);
    expect(reading).not.toHaveProperty('again');
  });

  it('does without the types where Jira does not know them any more', async () => {
    const all = finding((jql) => (jql.endsWith('(due <= 14d)') ? list.map(({ id }) => id) : []));
    const find: FindIds = (jql, isWanted) =>
      jql.includes('NOT IN') ? Promise.reject(new JiraError('rejected', [])) : all(jql, isWanted);
    const before = beforeWith([list], ['10003']);
    expect(await changesOfScope(sliced(find), query, '1', before, new Set(), NOW)).toMatchObject({ gone: 0 });
  });

  it('keeps no more ids than there is room for', async () => {
    const kept: number[] = [];
    const find: FindIds = (_, isWanted) => {
      const found = new Set<string>();
      for (let id = 1; id <= 3 * SCAN_MOST; id += 1) if (isWanted(String(id))) found.add(String(id));
      kept.push(found.size);
      return Promise.resolve(found);
    };
    await changesOfScope(sliced(find), query, '1', beforeWith([list]), new Set(), NOW);
    expect(Math.max(...kept)).toBeLessThanOrEqual(SCAN_MOST + list.length);
  });
});

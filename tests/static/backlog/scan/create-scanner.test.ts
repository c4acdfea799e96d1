import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';

import type { JiraRequest, Request } from '#jira';

import type { CallFunction, PagePorts } from '../../../../static/backlog/page-ports';
import { createScanner } from '../../../../static/backlog/scan/create-scanner';
import { keptScan } from '../../../../static/backlog/scan/kept-scan';
import { restoredScan } from '../../../../static/backlog/scan/restored-scan';
import { fromSavedPage, SavedPage, SavedScan, toSavedPage } from '../../../../static/backlog/scan/saved/saved-scan';
import { scanState, type ScanEvent, type ScanState, type Wait } from '../../../../static/backlog/scan/scan-state';
import { jiraIssue } from '../jira-issue-builder';
import { answerRuns, listedRun, NO_MEMORY } from '../run-builders';
import { scannedIssue } from '../scanned-issue-builder';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const scope = { kind: 'project', projectId: '1' } as const;
const Body = v.object({ jql: v.optional(v.string(), ''), nextPageToken: v.optional(v.string(), '0') });
const json = (body: unknown, status = 200) => ({ status, body: JSON.stringify(body) });

/** A Jira with so many issues; `answer` may answer in its place. */
function fakeJira(count: number, answer: (what: JiraRequest) => ReturnType<Request> | undefined = () => undefined) {
  const asked: JiraRequest[] = [];
  const request: Request = (what) => {
    asked.push(what);
    const own = answer(what);
    if (own !== undefined) return own;
    if (what.path.endsWith('/serverInfo')) return Promise.resolve(json({ serverTime: new Date(NOW).toISOString() }));
    if (what.path.endsWith('/approximate-count')) return Promise.resolve(json({ count }));
    const begin = Number(v.parse(Body, what.body).nextPageToken);
    const issues = Array.from({ length: Math.min(100, count - begin) }, (_, at) => jiraIssue(begin + at));
    const more = begin + 100 < count ? { nextPageToken: String(begin + 100) } : {};
    return Promise.resolve(json({ issues, ...more }));
  };
  const searches = (): readonly string[] =>
    asked.filter(({ path }) => path.endsWith('/search/jql')).map(({ body }) => v.parse(Body, body).jql);
  return { request, searches };
}

/** @param call answers functions; without it there was no run */
function scanWith(request: Request, call: CallFunction = answerRuns([])) {
  const waits: (Wait | undefined)[] = [];
  let state: ScanState = { kind: 'idle' };
  const waiters: (() => void)[] = [];
  let now = NOW;
  const ports: PagePorts = {
    request,
    now: () => now,
    random: () => 0,
    sleep: (ms) => {
      now += ms;
      return Promise.resolve();
    },
    call,
    newName: () => 'name',
    tabMemory: NO_MEMORY,
    slices: { now: () => now, breathe: () => new Promise((resolve) => setImmediate(resolve)) },
  };
  const tell = (event: ScanEvent): void => {
    if (event.kind === 'waits') waits.push(event.wait);
    state = scanState(state, event);
    for (const wake of waiters.splice(0)) wake();
  };
  const scanner = createScanner({
    ports,
    projectId: '1',
    fields: ['summary'],
    scanIssue: ({ id }) => scannedIssue(Number(id) - 10_000),
    tell,
  });
  async function until(isThere: (state: ScanState) => boolean): Promise<ScanState> {
    while (!isThere(state)) await new Promise<void>((resolve) => waiters.push(resolve));
    return state;
  }
  return { scanner, tell, until, now: () => now, waits };
}
const isEnded = ({ kind }: ScanState): boolean => kind === 'ended';
const idsOf = (state: ScanState): readonly string[] =>
  state.kind === 'idle' ? [] : state.found.pages.flatMap((page) => page.map(({ id }) => id));

describe('a scan', () => {
  it('reads every issue once, and counts first where the number is not known', async () => {
    const { scanner, until } = scanWith(fakeJira(250).request);
    scanner.start(scope, undefined);
    const state = await until(isEnded);
    expect(state).toMatchObject({ end: { kind: 'complete' }, about: 250, startedAt: NOW });
    expect(new Set(idsOf(state)).size).toBe(250);
  });

  it('goes on after a pause where it was, without reading anything twice', async () => {
    const jira = fakeJira(350);
    const { scanner, until } = scanWith(jira.request);
    scanner.start(scope, 350);
    await until((state) => state.kind === 'scanning' && state.found.read >= 200);
    scanner.pause();
    const paused = await until(isEnded);
    expect(paused).toMatchObject({ end: { kind: 'paused' }, found: { read: 200 } });
    if (paused.kind !== 'ended') throw new Error('not paused');
    scanner.goOn(paused.found.reading, idsOf(paused));
    const state = await until((next) => next.kind === 'ended' && next.end.kind === 'complete');
    expect(new Set(idsOf(state)).size).toBe(350);
    expect(jira.searches().length).toBeLessThanOrEqual(5);
  });

  it('goes on where it was after the page was loaded again in the middle of it', async () => {
    const jira = fakeJira(350);
    const { scanner, until } = scanWith(jira.request);
    scanner.start(scope, 350);
    const state = await until((next) => next.kind === 'scanning' && next.found.read >= 200);
    scanner.stop();
    if (state.kind === 'idle') throw new Error('It has begun');
    const kept = keptScan(state, { rules: 'fingerprint', spent: scanner.spending.get(), savedAt: NOW });
    const saved = v.parse(SavedScan, JSON.parse(JSON.stringify(kept)));
    const pages = state.found.pages.map((page) => fromSavedPage(v.parse(SavedPage, toSavedPage(page))));
    const searched = jira.searches().length;

    const loaded = scanWith(jira.request);
    const restored = restoredScan(saved, pages);
    expect(restored).toMatchObject({ end: { kind: 'paused' }, about: 350, startedAt: NOW, found: { read: 200 } });
    loaded.tell({ kind: 'restored', scan: restored });
    loaded.scanner.goOn(restored.found.reading, idsOf(restored));
    const whole = await loaded.until((next) => next.kind === 'ended' && next.end.kind === 'complete');
    expect(idsOf(whole)).toHaveLength(350);
    expect(new Set(idsOf(whole)).size).toBe(350);
    expect(jira.searches().length - searched).toBeLessThanOrEqual(2);
  });

  it('reads texts that were not kept by the hundred, and says which issues are gone', async () => {
    const asked: number[] = [];
    const Ids = v.object({ issueIdsOrKeys: v.array(v.string()) });
    const { request } = fakeJira(250, ({ path, body }) => {
      if (!path.endsWith('/bulkfetch')) return undefined;
      const ids = v.parse(Ids, body).issueIdsOrKeys;
      asked.push(ids.length);
      const there = ids.filter((id) => id !== '10007').map((id) => jiraIssue(Number(id) - 10_000));
      return Promise.resolve(json({ issues: there }));
    });
    const { scanner, until } = scanWith(request);
    scanner.start(scope, 250);
    const ids = idsOf(await until(isEnded));
    await scanner.readTexts(ids, new AbortController().signal);
    expect(asked).toEqual([100, 100, 50]);
    const state = await until(isEnded);
    const gone =
      state.kind === 'ended' ? state.found.pages.flat().filter(({ because }) => because.kind === 'gone') : [];
    expect(gone.map(({ id }) => id)).toEqual(['10007']);
    const stopped = AbortSignal.abort();
    await expect(scanner.readTexts(ids, stopped)).rejects.toBe(stopped.reason);
    expect(asked).toHaveLength(3);
  });

  it('says what is wrong with a query in Jira’s words', async () => {
    const refused = () => Promise.resolve(json({ errorMessages: ['No such field: colour.'] }, 400));
    const { request } = fakeJira(0, ({ path }) => (path.endsWith('/search/jql') ? refused() : undefined));
    const { scanner, until } = scanWith(request);
    scanner.start({ kind: 'jql', projectId: '1', jql: 'colour = red' }, 1);
    expect(await until(isEnded)).toMatchObject({
      end: { kind: 'failed', failure: { code: 'rejected' }, jiraWords: ['No such field: colour.'] },
    });
  });

  it('keeps what was read when the connection breaks, and goes on from there', async () => {
    let isBroken = true;
    const { request } = fakeJira(300, ({ body }) => {
      const begin = v.safeParse(Body, body);
      return isBroken && begin.success && begin.output.nextPageToken === '200'
        ? Promise.reject(new Error('offline'))
        : undefined;
    });
    const { scanner, until } = scanWith(request);
    scanner.start(scope, 300);
    const failed = await until(isEnded);
    expect(failed).toMatchObject({
      end: { kind: 'failed', failure: { code: 'connection-lost' } },
      found: { read: 200 },
    });
    if (failed.kind !== 'ended') throw new Error('not ended');
    isBroken = false;
    scanner.goOn(failed.found.reading, idsOf(failed));
    const state = await until((next) => next.kind === 'ended' && next.end.kind === 'complete');
    expect(new Set(idsOf(state)).size).toBe(300);
  });

  it('spends at most its share of points in an hour: 30,000 issues take more than one', async () => {
    const { scanner, until, now } = scanWith(fakeJira(30_000).request);
    scanner.start(scope, 30_000);
    const state = await until(isEnded);
    expect(idsOf(state)).toHaveLength(30_000);
    expect(now() - NOW).toBeGreaterThan(3_600_000);
    expect(now() - NOW).toBeLessThan(2 * 3_600_000);
  });

  it('says why it waits and until when from its very first call, until Jira answers again', async () => {
    let refusals = 3;
    const { request } = fakeJira(100, () => {
      refusals -= 1;
      return refusals >= 0 ? Promise.resolve(json({}, 429)) : undefined;
    });
    const { scanner, until, waits } = scanWith(request);
    scanner.start(scope, 100);
    await until(isEnded);
    expect(waits).toEqual([
      { why: 'jira', until: NOW + 5_000 },
      { why: 'jira-hour', until: NOW + 15_000 },
      { why: 'jira-hour', until: NOW + 35_000 },
      undefined,
    ]);
  });

  it('waits while Jira asks for it, then goes on by itself', async () => {
    let refusals = 2;
    const { request } = fakeJira(100, ({ path }) => {
      const isRefused = path.endsWith('/search/jql') && refusals > 0;
      refusals -= Number(isRefused);
      return isRefused ? Promise.resolve(json({}, 429)) : undefined;
    });
    const { scanner, until } = scanWith(request);
    scanner.start(scope, 100);
    expect(await until(({ kind }) => kind === 'scanning')).toMatchObject({ kind: 'scanning' });
    expect(await until(isEnded)).toMatchObject({ end: { kind: 'complete' }, found: { read: 100 } });
  });
});

describe('scanning what changed', () => {
  const before = {
    startedAt: NOW - 3_600_000,
    pages: [[1, 2, 3].map((number) => scannedIssue(number))],
    leftOutTypes: [],
  };
  const changed = (ids: readonly string[]) =>
    fakeJira(0, ({ path, body }) => {
      if (!path.endsWith('/search/jql')) return undefined;
      const { fields } = v.parse(v.object({ fields: v.array(v.string()) }), body);
      const isIds = fields.length === 1 && fields[0] === 'id';
      const { jql } = v.parse(Body, body);
      if (isIds && jql.endsWith('Done')) return Promise.resolve(json({ issues: [{ id: '10001' }, { id: '10002' }] }));
      if (isIds && !jql.includes('updated')) return Promise.resolve(json({ issues: [] }));
      // The second was changed and is in the scope still; the third was changed, and closed.
      return Promise.resolve(json({ issues: isIds ? ids.map((id) => ({ id })) : [jiraIssue(2)] }));
    });

  it('reads only what changed since, a little earlier than the scan began, and drops what left the scope', async () => {
    const jira = changed(['10002', '10003']);
    const { scanner, until } = scanWith(jira.request);
    scanner.startChanged(scope, before);
    const state = await until(isEnded);
    expect(idsOf(state)).toEqual(['10001', '10002']);
    expect(state).toMatchObject({ found: { unchanged: 1, read: 2 }, changes: { gone: 1 } });
    expect(jira.searches()).toEqual([
      'project = 1 AND statusCategory != Done',
      'project = 1 AND updated >= "-70m"',
      'project = 1 AND backlogOrPlanBy = person AND backlogOrPlan = backlog',
      'project = 1 AND backlogOrPlanBy = person AND backlogOrPlan = plan',
      ...['backlog', 'plan', 'mixed', 'unclear'].map(
        (place) => `project = 1 AND backlogOrPlanBy = suggestion AND backlogOrPlan = ${place}`,
      ),
      'project = 1 AND statusCategory != Done AND updated >= "-70m" ORDER BY created ASC, key ASC',
    ]);
  });

  it('reads issues as well that a run tagged without a change of theirs, a hundred a call', async () => {
    const issues = Array.from({ length: 250 }, (_, at) => scannedIssue(at));
    const jira = fakeJira(0, ({ path, body }) => {
      if (!path.endsWith('/search/jql')) return undefined;
      const { jql } = v.parse(Body, body);
      if (jql.endsWith('Done')) return Promise.resolve(json({ issues }));
      if (jql.includes('backlogOrPlanRun = "quiet"')) return Promise.resolve(json({ issues: issues.slice(20) }));
      const asked = /id in \(([\d,]+)\)/.exec(jql)?.[1]?.split(',') ?? [];
      return Promise.resolve(json({ issues: asked.map((id) => jiraIssue(Number(id) - 10_000)) }));
    });
    const quiet = listedRun({ id: 'quiet', mode: 'property' }, new Date(NOW - 1000).toISOString());
    const { scanner, until } = scanWith(jira.request, answerRuns([quiet]));
    scanner.startChanged(scope, { ...before, pages: [issues] });
    const state = await until(isEnded);
    expect(state).toMatchObject({ end: { kind: 'complete' }, found: { read: 250, unchanged: 20 } });
    expect(jira.searches().filter((jql) => jql.includes('id in'))).toHaveLength(3);
    expect(jira.searches()).toHaveLength(13);
  });

  it('that does not learn of the runs since is still the scan before', async () => {
    const { request } = fakeJira(0);
    const failure = { code: 'forbidden' } as const;
    const { scanner, until } = scanWith(request, () => Promise.resolve({ ok: false, failure }));
    scanner.startChanged(scope, before);
    expect(await until(isEnded)).toMatchObject({
      startedAt: before.startedAt,
      end: { kind: 'failed', failure },
      found: { read: 3, unchanged: 3 },
    });
  });

  it('that fails before it knows what changed is still the scan before', async () => {
    const { request } = fakeJira(0, ({ path }) =>
      path.endsWith('/search/jql') ? Promise.resolve(json({}, 503)) : undefined,
    );
    const { scanner, until } = scanWith(request);
    scanner.startChanged(scope, before);
    expect(await until(isEnded)).toMatchObject({
      startedAt: before.startedAt,
      changes: { since: before.startedAt, isListed: false, gone: 0 },
      end: { kind: 'failed' },
      found: { read: 3, unchanged: 3 },
    });
  });

  it('of a board reads what is new or changed, and drops what is no longer on it', async () => {
    const board = { kind: 'board', boardId: '7' } as const;
    const read: unknown[] = [];
    const { request } = fakeJira(0, ({ path, body }) => {
      if (path.includes('/backlog')) {
        return Promise.resolve(json({ issues: ['10001', '10002', '10009'].map((id) => ({ id })) }));
      }
      if (path.endsWith('/search/jql')) {
        const isChanged = v.parse(Body, body).jql.includes('updated');
        return Promise.resolve(json({ issues: isChanged ? [{ id: '10002' }] : [] }));
      }
      if (!path.endsWith('/bulkfetch')) return undefined;
      const { issueIdsOrKeys } = v.parse(v.object({ issueIdsOrKeys: v.array(v.string()) }), body);
      read.push(...issueIdsOrKeys);
      return Promise.resolve(json({ issues: issueIdsOrKeys.map((id) => jiraIssue(Number(id) - 10_000)) }));
    });
    const { scanner, until } = scanWith(request);
    scanner.startChanged(board, before);
    const state = await until(isEnded);
    expect(read).toEqual(['10002', '10009']);
    expect(state).toMatchObject({ changes: { gone: 1 } });
    expect(idsOf(state)).toEqual(['10001', '10002', '10009']);
  });
});

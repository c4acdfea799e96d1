import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  afterErrand,
  boardReading,
  errands,
  isRead,
  queryReading,
  withoutKnown,
  type Errand,
  type Fetched,
  type Reading,
} from '../../../../../static/backlog/scan/reading/reading';

const NOW = 1_700_000_000_000;
const MINUTE = 60_000;
const PAGE = 100;

/** Answers a lane's query as Jira would, over issues that were created at these times, in order. */
function answer(errand: Extract<Errand, { kind: 'lane' }>, created: readonly number[]) {
  const bound = (operator: string): number | undefined => {
    const minutes = new RegExp(`created ${operator} "-(\\d+)m"`).exec(errand.jql)?.[1];
    return minutes === undefined ? undefined : NOW - Number(minutes) * MINUTE;
  };
  const [from = -Infinity, to = Infinity] = [bound('>='), bound('<=')];
  const found = created.flatMap((at, id) => (at >= from && at <= to ? [{ id, at }] : []));
  const begin = Number(errand.token ?? 0);
  const page = found.slice(begin, begin + PAGE);
  const token = begin + PAGE < found.length ? String(begin + PAGE) : undefined;
  const fetched: Fetched = {
    kind: 'lane',
    page: { jql: errand.jql, count: page.length, firstCreated: page[0]?.at, lastCreated: page.at(-1)?.at, token },
  };
  return { ids: page.map(({ id }) => id), fetched };
}

/** Reads everything, answering one of the calls under way at a time, as `pick` chooses. */
function readAll(created: readonly number[], pick: (count: number) => number, jiraTime: number | 'unknown' = NOW) {
  const now = jiraTime === 'unknown' ? undefined : jiraTime;
  let reading: Reading = queryReading('project = 1');
  let underWay: readonly Errand[] = [];
  const seen = new Set<number>();
  let calls = 0;
  let most = 0;
  while (!isRead(reading)) {
    underWay = [...underWay, ...errands(reading, underWay, now)];
    most = Math.max(most, underWay.length);
    const errand = underWay[pick(underWay.length)];
    if (errand?.kind !== 'lane') throw new Error('nothing under way');
    const { ids, fetched } = answer(errand, created);
    for (const id of ids) seen.add(id);
    underWay = underWay.filter((other) => other !== errand);
    reading = afterErrand(reading, errand, fetched, now);
    calls += 1;
  }
  return { seen, calls, most };
}

const evenly = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => NOW - (count - at) * 30 * MINUTE);

describe('reading a query', () => {
  it('finds every issue, however their times lie and whichever answer comes first', () => {
    const times = fc
      .array(fc.oneof(fc.nat(2_000_000), fc.integer({ min: 5000, max: 5003 })), { maxLength: 3000, minLength: 1 })
      .map((minutes) => minutes.map((ago) => NOW - ago * MINUTE).sort((a, b) => a - b));
    fc.assert(
      fc.property(times, fc.infiniteStream(fc.nat(100)), (created, picks) => {
        const { seen } = readAll(created, (count) => (picks.next().value ?? 0) % count);
        expect(seen.size).toBe(created.length);
      }),
      { numRuns: 60 },
    );
  });

  it('asks for four pages at once where that is worth it', () => {
    expect(readAll(evenly(5000), () => 0).most).toBe(4);
    expect(readAll(evenly(300), () => 0).most).toBe(1);
  });

  it('makes hardly more calls than one after the other would', () => {
    let turn = 0;
    const { calls } = readAll(evenly(10_000), (count) => (turn += 1) % count);
    expect(calls).toBeGreaterThanOrEqual(100);
    expect(calls).toBeLessThanOrEqual(110);
  });

  it('reads in one lane where Jira’s time is not known', () => {
    const { seen, most, calls } = readAll(evenly(2000), () => 0, 'unknown');
    expect({ size: seen.size, most, calls }).toEqual({ size: 2000, most: 1, calls: 20 });
  });

  it('Runs 11: begins again where it had come to when the token of a page has died', () => {
    const created = evenly(350);
    let reading: Reading = queryReading('project = 1');
    const [first] = errands(reading, [], NOW);
    if (first?.kind !== 'lane') throw new Error('no lane');
    reading = afterErrand(reading, first, answer(first, created).fetched, NOW);
    const [second] = errands(reading, [], NOW);
    if (second?.kind !== 'lane') throw new Error('no lane');
    expect(second).toMatchObject({ jql: first.jql, token: '100' });
    reading = afterErrand(reading, second, { kind: 'token-died' }, NOW);
    const [again] = errands(reading, [], NOW);
    if (again?.kind !== 'lane') throw new Error('no lane');
    expect(again.token).toBeUndefined();
    const { ids } = answer(again, created);
    // Not from the first issue, and without a gap.
    expect(ids[0]).toBeGreaterThan(90);
    expect(ids[0]).toBeLessThanOrEqual(100);
  });
});

describe('reading a board', () => {
  const listed = (ids: readonly string[], token?: string): Reading => {
    const reading = boardReading('7');
    const [list] = errands(reading, [], NOW);
    if (list === undefined) throw new Error('nothing to do');
    return afterErrand(reading, list, { kind: 'list', ids, token }, NOW);
  };
  const ids = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => String(at));

  it('lists ids first, then reads them by the hundred, some calls at once', () => {
    const calls = errands(listed(ids(250)), [], NOW);
    expect(calls.map((call) => (call.kind === 'issues' ? call.ids.length : call.kind))).toEqual([100, 100, 50]);
  });

  it('asks for no issue that is under way', () => {
    const reading = listed(ids(250));
    const [first] = errands(reading, [], NOW);
    if (first === undefined) throw new Error('nothing to do');
    const more = errands(reading, [first], NOW).flatMap((call) => (call.kind === 'issues' ? call.ids : []));
    expect(more).toHaveLength(150);
    expect(more).not.toContain('0');
  });

  it('is read when all ids are, and not before the last page of them', () => {
    expect(isRead(listed([]))).toBe(true);
    expect(isRead(listed([], 'more'))).toBe(false);
    expect(errands(listed([], 'more'), [], NOW)).toEqual([{ kind: 'list', boardId: '7', token: 'more' }]);
  });

  it('does not read what is known', () => {
    const left = withoutKnown(listed(ids(3)), (id) => id !== '2');
    expect(left).toMatchObject({ ids: ['2'] });
  });
});

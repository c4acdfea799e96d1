import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Portion } from '#run';

import { FIRST, readIssuePage, type Cursor } from '../../../../static/backlog/history/issue-pages';
import type { LoggedIssue } from '../../../../static/backlog/history/run-log';
import { portion, runGroup } from '../run-builders';

const span = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
const ALL = (): boolean => true;

/** A stored run, which counts the portions that are read of it. */
function stored(portions: readonly Portion[]) {
  const loaded: number[] = [];
  const load = (index: number): Promise<Portion> => {
    loaded.push(index);
    return Promise.resolve(portions[index] ?? portion([]));
  };
  const page = (from: Cursor, isWanted: (issue: LoggedIssue) => boolean = ALL, size = 50) =>
    readIssuePage({ load, portions: portions.length, isWanted, size }, from);
  return { loaded, page };
}

describe('the pages of a run’s issues', () => {
  it('of a run of 100,000 read one portion of ten, not all', async () => {
    const { loaded, page } = stored(span(0, 10).map((nth) => portion([runGroup(span(nth * 10_000 + 1, 10_000))])));
    const first = await page(FIRST);
    expect(first.issues.map(({ id }) => id)).toEqual(span(1, 50));
    expect(first.next).toEqual({ portion: 0, issue: 50 });
    expect(loaded).toEqual([0]);
    expect((await page({ portion: 9, issue: 9_980 })).issues.map(({ id }) => id)).toEqual(span(99_981, 20));
    expect(loaded).toEqual([0, 9]);
  });

  it('go on in the next portion, and end with the last issue', async () => {
    const { page } = stored([portion([runGroup([1, 2, 3])]), portion([runGroup([4, 5])])]);
    const one = await page(FIRST, ALL, 3);
    expect(one.next).toEqual({ portion: 1, issue: 0 });
    expect(await page(one.next ?? FIRST, ALL, 3)).toMatchObject({ issues: [{ id: 4 }, { id: 5 }], next: null });
  });

  it('tell why an issue was left out, and can show those alone', async () => {
    const { page } = stored([portion([runGroup([1, 2, 3])], [{ why: 'person-decided', ids: [2] }])]);
    const { issues } = await page(FIRST, ({ left }) => left === 'person-decided');
    expect(issues).toMatchObject([{ id: 2, left: 'person-decided' }]);
  });

  it('hold each wanted issue once, in order, whatever the portions and the size of a page', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 4 }),
        async (counts, size, nth) => {
          let last = 0;
          const portions = counts.map((count) => portion([runGroup(span((last += 10), count))]));
          const { page } = stored(portions);
          const isWanted = ({ id }: LoggedIssue): boolean => id % nth === 0;
          const seen: number[] = [];
          for (let from: Cursor | null = FIRST; from !== null;) {
            const { issues, next }: Awaited<ReturnType<typeof page>> = await page(from, isWanted, size);
            expect(issues.length).toBeLessThanOrEqual(size);
            seen.push(...issues.map(({ id }) => id));
            from = next;
          }
          const all = portions.flatMap(({ groups }) => groups.flatMap(({ ids }) => ids));
          expect(seen).toEqual(all.filter((id) => id % nth === 0));
        },
      ),
    );
  });
});

import * as v from 'valibot';

import { PLACES } from './question';

export const TEST_LIMITS = { tests: 200, name: 200, summary: 255, description: 4000, words: 20, word: 255 } as const;

const Words = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(TEST_LIMITS.word))),
  v.maxLength(TEST_LIMITS.words),
  v.readonly(),
);

/** An issue that the rules must, or must not, put in a place: kept with them, and asked before they are published. */
export const SavedTest = v.pipe(
  v.strictObject({
    /** What it is called; each name once in a rule set. */
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(TEST_LIMITS.name)),
    summary: v.pipe(v.string(), v.maxLength(TEST_LIMITS.summary)),
    description: v.exactOptional(v.pipe(v.string(), v.maxLength(TEST_LIMITS.description))),
    type: v.exactOptional(v.pipe(v.string(), v.maxLength(TEST_LIMITS.word))),
    labels: v.exactOptional(Words),
    components: v.exactOptional(Words),
    must: v.exactOptional(v.picklist(PLACES)),
    mustNot: v.exactOptional(v.picklist(PLACES)),
  }),
  v.check(({ must, mustNot }) => must !== undefined || mustNot !== undefined, '"must" or "mustNot"'),
  v.check(({ must, mustNot }) => must === undefined || must !== mustNot, '"must" and "mustNot" that differ'),
  v.readonly(),
);
export type SavedTest = v.InferOutput<typeof SavedTest>;

/** How a test differs between two lists; tests are the same test when their names are. */
export type TestChange =
  { readonly kind: 'added' | 'removed'; readonly name: string } | { readonly kind: 'changed'; readonly name: string };

/** What was done to the tests on the way from one list to another. */
export function compareTests(before: readonly SavedTest[], after: readonly SavedTest[]): readonly TestChange[] {
  const [old, now] = [byName(before), byName(after)];
  return [
    ...before.flatMap((test): readonly TestChange[] => {
      const same = now.get(test.name);
      if (same === undefined) return [{ kind: 'removed', name: test.name }];
      return isSame(test, same) ? [] : [{ kind: 'changed', name: test.name }];
    }),
    ...after.flatMap((test): readonly TestChange[] => (old.has(test.name) ? [] : [{ kind: 'added', name: test.name }])),
  ];
}

/** A test that both changed, and not to the same; undefined where it is not there. */
export interface TestClash {
  readonly name: string;
  readonly base: SavedTest | undefined;
  readonly mine: SavedTest | undefined;
  readonly theirs: SavedTest | undefined;
}

/** Tests that both changed, and not to the same. */
export function clashingTests(
  base: readonly SavedTest[],
  mine: readonly SavedTest[],
  theirs: readonly SavedTest[],
): readonly TestClash[] {
  const [inBase, inMine, inTheirs] = [byName(base), byName(mine), byName(theirs)];
  const changedByThem = new Set(compareTests(base, theirs).map(({ name }) => name));
  return compareTests(base, mine).flatMap(({ name }) => {
    const clash = { name, base: inBase.get(name), mine: inMine.get(name), theirs: inTheirs.get(name) };
    return changedByThem.has(name) && !isSame(clash.mine, clash.theirs) ? [clash] : [];
  });
}

/**
 * Merges test by test: whoever changed one alone has it their way.
 *
 * @param toTheirs names of those that both changed and that are theirs; the others are mine
 */
export function mergeTests(
  base: readonly SavedTest[],
  mine: readonly SavedTest[],
  theirs: readonly SavedTest[],
  toTheirs: ReadonlySet<string> = new Set(),
): readonly SavedTest[] {
  const [inBase, inMine, inTheirs] = [byName(base), byName(mine), byName(theirs)];
  const names = new Set([...theirs, ...mine].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const isTheirs = toTheirs.has(name) || isSame(inMine.get(name), inBase.get(name));
    const winner = isTheirs ? inTheirs.get(name) : inMine.get(name);
    return winner === undefined ? [] : [winner];
  });
}

const byName = (tests: readonly SavedTest[]): ReadonlyMap<string, SavedTest> =>
  new Map(tests.map((test) => [test.name, test]));

const isSame = (a: SavedTest | undefined, b: SavedTest | undefined): boolean => textOf(a) === textOf(b);

const textOf = (test: SavedTest | undefined): string | undefined =>
  test && JSON.stringify(Object.entries(test).sort(([a], [b]) => (a < b ? -1 : 1)));

import { TEST_LIMITS, type IssueText, type SavedTest } from '#rules';

import type { Asked } from './test-words';

/**
 * The test that a text is put where it is asked to be. What is longer than a test can hold is cut; its name is the summary
 * or the first line, with a number where that is taken.
 *
 * @returns undefined for a text without any word: it can ask for nothing
 */
export function newTest(text: IssueText, asked: Asked, tests: readonly SavedTest[]): SavedTest | undefined {
  const summary = text.summary.text.trim().slice(0, TEST_LIMITS.summary);
  const description = text.description.text.trim().slice(0, TEST_LIMITS.description);
  const [firstLine = ''] = description.split('\n');
  const called = (summary === '' ? firstLine : summary).trim();
  if (called === '') return undefined;
  const type = text.type.text.trim();
  const [labels, components] = [linesOf(text.labels.text), linesOf(text.components.text)];
  return {
    name: freeName(called, new Set(tests.map(({ name }) => name))),
    summary,
    ...(description !== '' && { description }),
    ...(type !== '' && { type: type.slice(0, TEST_LIMITS.word) }),
    ...(labels.length > 0 && { labels }),
    ...(components.length > 0 && { components }),
    ...(asked.kind === 'must' ? { must: asked.place } : { mustNot: asked.place }),
  };
}

/** A name that no other test has, as near to the wanted one as can be. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const short = wanted.slice(0, TEST_LIMITS.name).trim();
  if (!taken.has(short)) return short;
  for (let nth = 2; ; nth += 1) {
    const mark = ` (${nth})`;
    const name = `${short.slice(0, TEST_LIMITS.name - mark.length)}${mark}`;
    if (!taken.has(name)) return name;
  }
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, TEST_LIMITS.word))
    .filter(Boolean)
    .slice(0, TEST_LIMITS.words);

import { wordsOf, type Field } from '#rules';

import { groupBy } from '../group-by';
import type { LabelledIssue } from '../labelled-issue';

/** Words that might be a rule, and the issues they stand in. */
export interface CandidateTerm {
  readonly pattern: string;
  readonly where: readonly Field[];
  /** Numbers of the issues, rising. */
  readonly issues: readonly number[];
}

/** A term has to stand in so many issues, of so many sources where there are as many. */
const LEAST_ISSUES = 4;
const LEAST_SOURCES = 2;
const LONGEST_WORD = 24;

/**
 * Words and pairs of neighbouring words, in the summary, at its beginning, or anywhere, that occur in several sources.
 * Numbers are no terms.
 */
export function candidateTerms(issues: readonly LabelledIssue[]): readonly CandidateTerm[] {
  const found = new Map<string, number[]>();
  for (const [nth, issue] of issues.entries()) {
    for (const key of new Set(termsOf(issue))) {
      const known = found.get(key);
      if (known === undefined) found.set(key, [nth]);
      else known.push(nth);
    }
  }
  const terms = [...found].flatMap(([key, own]): readonly CandidateTerm[] => {
    if (own.length < LEAST_ISSUES) return [];
    const [scope, pattern] = key.split('\t');
    return [{ pattern: pattern ?? '', where: scope === 'anywhere' ? ANYWHERE : SUMMARY, issues: own }];
  });
  return commonEnough(terms, issues);
}

/** The terms that stand in enough of these issues, and of their sources. */
export function commonEnough(
  terms: readonly CandidateTerm[],
  issues: readonly LabelledIssue[],
): readonly CandidateTerm[] {
  const sources = groupBy(issues, ({ source }) => source).size;
  return terms.filter(
    ({ issues: own }) =>
      own.length >= LEAST_ISSUES &&
      new Set(own.map((nth) => issues[nth]?.source)).size >= Math.min(LEAST_SOURCES, sources),
  );
}

const SUMMARY: readonly Field[] = ['summary'];
const ANYWHERE: readonly Field[] = ['summary', 'description'];

/** As `scope TAB pattern`; the same term more than once. */
function* termsOf({ text }: LabelledIssue): Iterable<string> {
  const summary = wordsOf(text.summary);
  const [first] = summary.flat();
  if (first !== undefined && isTerm(first)) yield `summary\t^${first}`;
  for (const line of summary) for (const term of wordsAndPairs(line)) yield* [`summary\t${term}`, `anywhere\t${term}`];
  for (const line of wordsOf(text.description)) for (const term of wordsAndPairs(line)) yield `anywhere\t${term}`;
}

/** The words of a sentence that can be terms, and each with the one behind it. */
export function* wordsAndPairs(words: readonly string[]): Iterable<string> {
  for (const [at, word] of words.entries()) {
    if (!isTerm(word)) continue;
    yield word;
    const next = words[at + 1];
    if (next !== undefined && isTerm(next)) yield `${word} ${next}`;
  }
}

const isTerm = (word: string): boolean => word.length <= LONGEST_WORD && /^\p{L}[\p{L}\p{N}]*$/u.test(word);

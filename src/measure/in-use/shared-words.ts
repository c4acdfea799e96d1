import { languageOf, wordsOf, type IssueText, type Steps } from '#rules';

import { wordsAndPairs } from '../fit/candidate-terms';

/** A word, or two in a row, that several issues share. */
export interface SharedWord {
  /** As a pattern of a rule. */
  readonly pattern: string;
  /** Numbers of the issues, rising. */
  readonly issues: readonly number[];
}

/** A word of a single issue is not shared. */
const LEAST_ISSUES = 2;
/** From so many other issues on it is known how usual a word is. */
const ENOUGH_OTHERS = 20;
/** How much more frequent a word has to be than elsewhere. */
const LEAST_LIFT = 1.5;
/** How much more frequent one of the small words of a language has to be than elsewhere, to say something. */
const TELLING_LIFT = 3;

/**
 * Words that issues share and others have less often: those first that set most issues apart. The small words of the
 * language say nothing unless they are much more frequent than elsewhere; what stands in every issue alike is left out by
 * itself, in any language.
 *
 * @param others issues to compare with; the more, the better
 * @param language of the rules
 * @param most how many words
 */
export function* sharedWords(
  texts: readonly IssueText[],
  others: readonly IssueText[],
  language: string,
  most: number,
): Steps<readonly SharedWord[]> {
  const small = new Set(languageOf(language).tellingWords);
  const found = new Map<string, number[]>();
  for (const [nth, text] of texts.entries()) {
    for (const term of termsOf(text, small)) {
      const known = found.get(term);
      if (known === undefined) found.set(term, [nth]);
      else known.push(nth);
    }
    yield;
  }
  for (const [term, issues] of found) if (issues.length < LEAST_ISSUES) found.delete(term);
  const elsewhere = new Map<string, number>();
  for (const text of others) {
    for (const term of termsOf(text, small)) {
      if (found.has(term)) elsewhere.set(term, (elsewhere.get(term) ?? 0) + 1);
    }
    yield;
  }
  const isKnown = others.length >= ENOUGH_OTHERS;
  const telling = [...found].flatMap(([pattern, issues]) => {
    const usual = isKnown ? ((elsewhere.get(pattern) ?? 0) + 0.5) / (others.length + 1) : 0.5 / (texts.length + 1);
    const lift = issues.length / texts.length / usual;
    const isSmall = small.has(pattern) && !(isKnown && lift >= TELLING_LIFT);
    return isSmall || lift < LEAST_LIFT ? [] : [{ pattern, issues, weight: issues.length * Math.log2(lift) }];
  });
  telling.sort(
    (a, b) => b.weight - a.weight || b.pattern.length - a.pattern.length || (a.pattern < b.pattern ? -1 : 1),
  );
  return onceEach(telling)
    .slice(0, most)
    .map(({ pattern, issues }) => ({ pattern, issues }));
}

/** Words of an issue, and pairs that neither begin nor end with a small word; each once. */
function termsOf(text: IssueText, small: ReadonlySet<string>): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const sentence of [...wordsOf(text.summary), ...wordsOf(text.description)]) {
    for (const term of wordsAndPairs(sentence)) {
      const words = term.split(' ');
      if (term.length > 1 && (words.length === 1 || !words.some((word) => small.has(word)))) terms.add(term);
    }
  }
  return terms;
}

/** Pairs of words that tell something by themselves, and words but those that stand nowhere but in such a pair. */
function onceEach<Word extends SharedWord>(telling: readonly Word[]): readonly Word[] {
  const issuesOf = new Map(telling.map(({ pattern, issues }) => [pattern, issues.length]));
  const isPair = (pattern: string): boolean => pattern.includes(' ');
  const words = telling.filter(
    ({ pattern }) => !isPair(pattern) || pattern.split(' ').every((word) => issuesOf.has(word)),
  );
  const inPairs = words.flatMap(({ pattern, issues }) =>
    isPair(pattern) ? pattern.split(' ').filter((word) => issuesOf.get(word) === issues.length) : [],
  );
  const parts = new Set(inPairs);
  return words.filter(({ pattern }) => !parts.has(pattern));
}

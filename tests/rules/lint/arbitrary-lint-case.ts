import fc from 'fast-check';

import { parsePattern, plainIssueText, type IssueText, type Pattern, type PatternElement, type RuleSet } from '#rules';

import { arbitraryIssue } from '../oracle/arbitrary-issue';
import { arbitraryRuleSet } from '../oracle/arbitrary-rule-set';
import { arbitraryText } from '../oracle/arbitrary-text';

/** A rule set, and an issue in which its patterns stand. */
export interface LintCase {
  readonly ruleSet: RuleSet;
  readonly issue: IssueText;
}

const BETWEEN = fc.constantFrom(' ', ' … ', ' …2 ', ' not ', ' a ');

/** Rules whose patterns contain, repeat and extend each other, and are sometimes exceptions of their own. */
export const arbitraryLintRules: fc.Arbitrary<RuleSet> = arbitraryRuleSet.chain((ruleSet) => {
  const sources = ruleSet.rules.flatMap(({ patterns }) => patterns);
  if (sources.length === 0) return fc.constant(ruleSet);
  const one = fc.constantFrom(...sources);
  const longer = fc
    .oneof(
      one,
      fc.tuple(one, BETWEEN, one).map((pieces) => pieces.join('')),
      one.map((source) => `^${source}`),
    )
    .filter((source) => parsePattern(source).kind === 'ok');
  const added = fc.record({
    patterns: fc.array(longer, { maxLength: 4 }),
    sentence: fc.option(fc.array(longer, { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 8 }),
  });
  return fc.array(added, { minLength: ruleSet.rules.length, maxLength: ruleSet.rules.length }).map((more) => ({
    ...ruleSet,
    rules: ruleSet.rules.map((rule, nth) => {
      const { patterns = [], sentence } = more[nth] ?? {};
      if (rule.patterns.length === 0) return rule;
      const unless = sentence === undefined ? rule.unless : { ...rule.unless, sentence };
      return { ...rule, patterns: [...rule.patterns, ...patterns], ...(unless && { unless }) };
    }),
  }));
});

/**
 * Any such rules, with an issue that one of their patterns matches: in words that are all there is of it, so that nothing
 * else can be evidence, or before other words.
 */
export const arbitraryLintCase: fc.Arbitrary<LintCase> = fc
  .tuple(arbitraryLintRules, arbitraryIssue, fc.boolean())
  .chain(([ruleSet, issue, isBare]) => {
    const patterns = ruleSet.rules.flatMap((rule) =>
      rule.patterns.flatMap((source) => {
        const parsed = parsePattern(source);
        return parsed.kind === 'ok' ? [parsed.pattern] : [];
      }),
    );
    if (patterns.length === 0) return fc.constant({ ruleSet, issue });
    const match = fc.constantFrom(...patterns).chain(matchOf);
    if (isBare) return match.map((summary) => ({ ruleSet, issue: plainIssueText({ summary }) }));
    const { parts } = issue.description;
    return fc.tuple(match, arbitraryText).map(([front, text]) => {
      const description = { text: `${front} ${text}${issue.description.text}`, parts };
      return { ruleSet, issue: { ...issue, description } };
    });
  });

const PLACEHOLDER_TEXT = {
  date: 'next Friday',
  duration: '3 days',
  money: '€ 5k',
  person: '@ann',
  version: 'v2.1',
  number: '14',
  url: 'https://a.b/ab',
} as const;

/** A text that a pattern matches, most of the time. */
export function matchOf({ elements }: Pattern): fc.Arbitrary<string> {
  const pieces = elements.map(textOf);
  const between = fc.array(fc.constantFrom(' ', ' ', '-', '\n'), {
    minLength: pieces.length,
    maxLength: pieces.length,
  });
  return fc
    .tuple(fc.tuple(...pieces), between)
    .map(([texts, joints]) => texts.map((text, nth) => `${text}${joints[nth] ?? ''}`).join(''));
}

function textOf(element: PatternElement): fc.Arbitrary<string> {
  switch (element.kind) {
    case 'gap':
      return fc.constantFrom('b', 'not', 'is not needed', 'x. y', 'ab');
    case 'placeholder':
      return fc.constant(PLACEHOLDER_TEXT[element.name]);
    case 'beginning':
      return fc.constantFrom(element.text, `${element.text}c`);
    case 'ending':
      return fc.constantFrom(element.text, `c${element.text}`);
    case 'word':
    case 'stem':
    case 'exact':
      return fc.constant(element.text);
  }
}

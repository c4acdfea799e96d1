import { describe, expect, it } from '@jest/globals';

import { english } from '#packs';
import { compileRules, findEvidence, MOST_EVIDENCE, plainIssueText, type IssueText, type Span } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';
import { rulesOfPatterns } from '../rules-of-patterns';

/** What each pattern matched in a summary, in order. */
function matches(text: string, ...patterns: readonly string[]): readonly string[] {
  const { evidence } = findEvidence(compileRules(rulesOfPatterns(...patterns)), plainIssueText({ summary: text }));
  return evidence.map(({ start, end }) => text.slice(start, end));
}

function withSkipped(text: string, skipped: readonly Span[]): IssueText {
  return {
    ...plainIssueText({}),
    description: { text, parts: skipped.map((span) => ({ ...span, part: 'code' as const })) },
  };
}

/** A valid rule set's worth of phrases that begin alike, each of which fails at its last word only. */
function branchingPatterns(): readonly string[] {
  const beginnings = ['aa*', 'aaa*', 'aaaa*'];
  const phrases = Array.from({ length: 6 }).reduce<readonly string[]>(
    (shorter) => shorter.flatMap((phrase) => beginnings.map((beginning) => `${phrase}${beginning} `)),
    [''],
  );
  return phrases.map((phrase) => `${phrase}z`);
}

describe('findEvidence', () => {
  it.each([
    ['a word in any case', 'Release, RELEASE and release', ['release'], ['Release', 'RELEASE', 'release']],
    ['whole words only', 'released prerelease release', ['release'], ['release']],
    ['no part of a snake_case name', 'release_plan my_release', ['release'], []],
    ['a word next to punctuation', '(release)/release: "release"!', ['release'], ['release', 'release', 'release']],
    ['a word before an apostrophe', "the customer's, customer’s", ['customer'], ['customer', 'customer']],
    ['a phrase over spaces', 'the release   notes', ['release notes'], ['release   notes']],
    ['a phrase over a hyphen', 'a go-live date', ['go live'], ['go-live']],
    ['a phrase over a line break', 'go\nlive', ['go live'], ['go\nlive']],
    ['no phrase over punctuation', 'Go. Live! go, live; go/live', ['go live'], []],
    ['no phrase over an apostrophe that stands behind a sign', 'C++’a, C++ a', ['"C++" a'], ['C++ a']],
    ['no phrase over a dash', 'go – live', ['go live'], []],
    ['a hyphenated pattern in spaced text', 'we go live', ['go-live'], ['go live']],
    ['a beginning', 'schedule, scheduling, sched', ['schedul*'], ['schedule', 'scheduling']],
    ['a beginning that is the whole word', 'data', ['data*'], ['data']],
    ['a beginning inside a phrase', 'status reports weekly', ['status report* weekly'], ['status reports weekly']],
    ['overlapping phrases', 'a b c', ['a b', 'b c', 'a b c', 'b'], ['a b', 'a b c', 'b', 'b c']],
    ['a phrase that overlaps itself', 'a a a', ['a a'], ['a a', 'a a']],
    ['a word and its beginning', 'testing', ['testing', 'test*'], ['testing', 'testing']],
    ['nothing in an empty text', '', ['a'], []],
  ])('finds %s', (_name, text, patterns, expected) => {
    expect(matches(text, ...patterns)).toEqual(expected);
  });

  it('gives what one rule finds in the same words by its patterns', () => {
    const rules = compileRules(ruleSet(rule({ patterns: ['export', '~export', 'expo*', '"export"'] })));
    const { evidence } = findEvidence(rules, plainIssueText({ summary: 'export' }));
    expect(evidence.map(({ pattern }) => pattern)).toEqual(['"export"', 'expo*', 'export', '~export']);
  });

  it('does not read skipped stretches, and ends phrases at them', () => {
    const text = 'go `live` live go live';
    const { evidence } = findEvidence(
      compileRules(rulesOfPatterns('go live', 'live')),
      withSkipped(text, [{ start: 3, end: 9 }]),
    );
    expect(evidence.map(({ start, pattern }) => `${start} ${pattern}`)).toEqual(['10 live', '15 go live', '18 live']);
  });

  it('reads on behind skipped stretches that touch, are empty or reach beyond the text', () => {
    const skipped = [
      { start: 0, end: 0 },
      { start: 2, end: 4 },
      { start: 4, end: 6 },
      { start: 9, end: 99 },
    ];
    const { evidence } = findEvidence(compileRules(rulesOfPatterns('a')), withSkipped('a a a a a a a', skipped));
    expect(evidence.map(({ start }) => start)).toEqual([0, 6, 8]);
  });

  it('looks in summary and description unless a rule says where', () => {
    const everywhere = plainIssueText({ summary: 'x', description: 'x', type: 'x', labels: 'x', components: 'x' });
    const fieldsOf = (where: Parameters<typeof rule>[0]): readonly string[] =>
      findEvidence(compileRules(ruleSet(rule({ patterns: ['x'], ...where }))), everywhere).evidence.map(
        ({ field }) => field,
      );
    expect(fieldsOf({})).toEqual(['summary', 'description']);
    expect(fieldsOf({ where: ['type', 'labels'] })).toEqual(['type', 'labels']);
  });

  it('finds nothing for a rule that is switched off', () => {
    const rules = compileRules(ruleSet(rule({ patterns: ['alpha'], on: false })));
    expect(findEvidence(rules, plainIssueText({ summary: 'alpha' })).evidence).toEqual([]);
  });

  it('leaves out a pattern that cannot be read and keeps the others', () => {
    expect(matches('alpha beta', '***', 'beta')).toEqual(['beta']);
  });

  it('says which rule, pattern, question and points each piece comes from', () => {
    const rules = compileRules(ruleSet(rule({ id: 'dates', question: 'when', points: 7, patterns: ['due da*'] })));
    expect(findEvidence(rules, plainIssueText({ description: 'The due date' })).evidence).toEqual([
      { ruleId: 'dates', question: 'when', points: 7, pattern: 'due da*', field: 'description', start: 4, end: 12 },
    ]);
  });

  it('keeps exactly the first thousand pieces and says when there were more', () => {
    const rules = compileRules(rulesOfPatterns('a'));
    const found = (count: number) => findEvidence(rules, plainIssueText({ description: 'a '.repeat(count) }));
    expect(found(MOST_EVIDENCE)).toMatchObject({ cut: false, evidence: { length: MOST_EVIDENCE } });
    expect(found(MOST_EVIDENCE + 1)).toMatchObject({ cut: true, evidence: { length: MOST_EVIDENCE } });
  });

  it('survives forty nested phrases in a text made for them', () => {
    const nested = Array.from({ length: 40 }, (_, nth) => Array.from({ length: nth + 1 }, () => 'a').join(' '));
    const { evidence, cut } = findEvidence(
      compileRules(rulesOfPatterns(...nested)),
      plainIssueText({ description: 'a '.repeat(16_000) }),
    );
    expect([evidence.length, cut]).toEqual([MOST_EVIDENCE, true]);
  });

  it('stops at rules that branch at every word, keeps what it found and says that it stopped', () => {
    const description = `risk ${'aaaa '.repeat(6_552)}`;
    const { evidence, cut } = findEvidence(
      compileRules(rulesOfPatterns('risk', ...branchingPatterns())),
      plainIssueText({ description }),
    );
    expect([evidence.map(({ pattern }) => pattern), cut]).toEqual([['risk'], true]);
  });

  it('stops at a word that thousands of rules share, none of which counts', () => {
    const crowd = Array.from({ length: 2000 }, (_, nth) =>
      rule({ id: `r${nth}`, patterns: ['aa'], only: { type: ['Bug'] } }),
    );
    const found = findEvidence(compileRules(ruleSet(...crowd)), plainIssueText({ description: 'aa '.repeat(10_000) }));
    expect(found).toEqual({ evidence: [], cut: true });
  });

  it('counts no word twice between a mention that ends within it and what denies it', () => {
    const rules = compileRules({ ...rulesOfPatterns('{person}'), negations: ['…1 not'] });
    const mention = { part: 'mentions', start: 0, end: 3 } as const;
    const found = (text: string) =>
      findEvidence(rules, { ...plainIssueText({}), description: { text, parts: [mention] } }).evidence.length;
    expect([found('Adalyn now not'), found('Adalyn now and not')]).toEqual([0, 1]);
  });

  it('does not read fields that no rule looks in', () => {
    const rules = compileRules(ruleSet(rule({ patterns: ['aa*'], where: ['labels'] })));
    const found = findEvidence(rules, plainIssueText({ description: 'aa '.repeat(300_000) }));
    expect(found).toEqual({ evidence: [], cut: false });
  });

  it("reads Jira's longest description to its end with the built-in rules", () => {
    const words = english.rules.flatMap(({ patterns }) => patterns).flatMap((pattern) => pattern.split(/[ -]/));
    const dense = words.map((word) => `${word.replace('*', '')}ix zz`).join(' ');
    const unconditional = english.rules.filter(({ where, unless, only }) => !where && !unless && !only);
    const phrase = unconditional.flatMap(({ patterns }) => patterns).find((pattern) => /^[a-z]+ [a-z]+$/.test(pattern));
    const description = `${dense.repeat(2).slice(0, 32_700)} ${phrase}`;
    const { evidence, cut } = findEvidence(compileRules(english), plainIssueText({ description }));
    expect([evidence.at(-1)?.end, cut]).toEqual([description.length, false]);
  });

  it("reads a word as long as Jira's longest text", () => {
    const giant = 'x'.repeat(32_767);
    expect(matches(`${giant} alpha`, 'alpha', 'xxx*')).toEqual([giant, 'alpha']);
  });
});

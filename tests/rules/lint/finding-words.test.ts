import { describe, expect, it } from '@jest/globals';

import { effectWords, findingWords, fixWords, lintRules, type Rule, type RuleHits } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';

const words = (rules: readonly Rule[], hits?: RuleHits) =>
  lintRules(ruleSet(...rules), hits).map((finding) =>
    [findingWords(finding), `${fixWords(finding.fix)}.`, effectWords(finding)].join(' '),
  );

describe('the words of findings', () => {
  it.each<[string, readonly Rule[], string]>([
    [
      'twice in a rule',
      [rule({ patterns: ['export', 'Export'] })],
      'It says the same as pattern 1, “export”. Remove “Export” from export. No suggestion rests on it.',
    ],
    [
      'in two rules',
      [rule(), rule({ id: 'b' })],
      'It says the same as “export” of export, so that the same words count for both. Switch off b. Suggestions may change.',
    ],
    [
      'shadowed',
      [rule({ patterns: ['export csv', 'export'] })],
      'Wherever it counts, pattern 2, “export”, counts too. Remove “export csv” from export. No suggestion rests on it, unless a quote, code, a link or a line begins or ends between its words.',
    ],
    [
      'on both sides',
      [rule(), rule({ id: 'b', question: 'how' })],
      'It says the same as “export” of export, which speaks for the other side. Switch off b. Suggestions may change.',
    ],
    [
      'excepted in the sentence',
      [rule({ unless: { sentence: ['export*'] } })],
      'It can never count: the exception “export*” stands in the same sentence each time. Switch off export. No suggestion rests on it.',
    ],
    [
      'excepted in the issue',
      [rule({ unless: { anywhere: ['export*'] } })],
      'It can never count: the exception “export*” stands in the issue each time. Switch off export. No suggestion rests on it.',
    ],
    [
      'in empty fields',
      [rule({ where: ['type'], only: { type: false } })],
      'It can never count: it looks in type only, and only if there is nothing. Switch off export. No suggestion rests on it.',
    ],
    [
      'in two empty fields',
      [rule({ where: ['type', 'labels'], only: { type: false, labels: false } })],
      'It can never count: it looks in type and labels only, and only if there is nothing. Switch off export. No suggestion rests on it.',
    ],
    [
      'under conditions that exclude each other',
      [rule({ only: { type: false, subTask: ['task'] } })],
      'It can never count: its conditions on type and sub-tasks exclude each other. Switch off export. No suggestion rests on it.',
    ],
  ])('say what is %s, and what the fix does', (_what, rules, sentence) => {
    expect(words(rules)).toEqual([sentence]);
  });

  it('say what is dead or too broad in so many issues', () => {
    const hits: RuleHits = { issues: 3, byRule: new Map([['b', 2]]) };
    expect(words([rule(), rule({ id: 'b', patterns: ['b'] })], hits)).toEqual([
      'It counts in none of 3 issues. Switch off export. Suggestions may change.',
      'It counts in 2 of 3 issues: that tells little about any of them. Switch off b. Suggestions may change.',
    ]);
  });

  it('count one issue as one', () => {
    expect(words([rule()], { issues: 1, byRule: new Map() })).toEqual([
      'It counts in none of 1 issue. Switch off export. Suggestions may change.',
    ]);
  });

  it('call rules as one is told to', () => {
    const [finding] = lintRules(ruleSet(rule(), rule({ id: 'b', patterns: ['export', 'csv'] })));
    const nameOf = (id: string) => `rule ${id}`;
    expect(finding && findingWords(finding, nameOf)).toContain('“export” of rule export');
    expect(finding && fixWords(finding.fix, nameOf)).toBe('Remove “export” from rule b');
  });

  it('say what cannot match in the language', () => {
    const finding = lintRules({
      ...ruleSet(rule({ patterns: ['~plan', 'x'], only: { status: ['~done'] } })),
      language: 'de',
    });
    expect(finding.map((finding) => findingWords(finding))).toEqual([
      'It can never count: no pattern of its condition on status can match.',
    ]);
    expect(
      lintRules({ ...ruleSet(rule({ patterns: ['~plan'] })), language: 'de' }).map((finding) => findingWords(finding)),
    ).toEqual(['It can never match: the forms of a word are not known in the language of the rules.']);
  });
});

import { describe, expect, it } from '@jest/globals';

import { plainIssueText, type IssueText, type Part, type Rule, type RuleSet } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';
import { engineAnswers, naiveAnswers } from './answers';

/** A description in which one stretch is code, a quote or the like. */
function withPart(description: string, stretch: string, part: Part): IssueText {
  const start = description.indexOf(stretch);
  const parts = [{ start, end: start + stretch.length, part }];
  return { ...plainIssueText({}), description: { text: description, parts } };
}

/** The two matchers have to give the same; that the slow one gives what is right is seen here. */
describe.each([
  ['the slow matcher', naiveAnswers],
  ['the matcher', engineAnswers],
])('%s', (_matcher, answer) => {
  const matched = (rules: RuleSet, text: IssueText): readonly string[] =>
    answer(rules, text).evidence.map(({ field, start, end }) => text[field]?.text.slice(start, end) ?? '');
  const reasons = (rules: RuleSet, text: IssueText) => answer(rules, text).nearMisses.map(({ why }) => why);

  it.each([
    ['a word in any case', 'release', 'Release, RELEASE', ['Release', 'RELEASE']],
    ['whole words only', 'release', 'released prerelease my_release', []],
    ['a word without regard to accents', 'uber', 'über u\u0308ber', ['über', 'u\u0308ber']],
    ['a word with invisible marks', 'release', 're\u00adlease', ['re\u00adlease']],
    [
      'a phrase over spaces, hyphens, line breaks',
      'go live',
      'go live go-live\ngo \n live',
      ['go live', 'go-live', 'go \n live'],
    ],
    ['no phrase over punctuation', 'go live', 'Go. Live! go, live / live', []],
    ['an apostrophe within a word', "don't", "don't don’t don t don ' t", ["don't", 'don’t', 'don t']],
    ['a beginning', 'schedul*', 'schedule rescheduling schedul', ['schedule', 'schedul']],
    ['an ending', '*flow', 'workflow flow flows', ['workflow', 'flow']],
    ['a word of the same stem', '~plan', 'plans planned plane', ['plans', 'planned']],
    ['exactly these letters', '"As-Is"', 'As-Is as-is As Is XAs-Is As-Isx (As-Is)', ['As-Is', 'As-Is']],
    ['a word of a script without spaces', '計画', '新計画書', ['計画']],
    ['every match, overlaps included', 'a a', 'a a a', ['a a', 'a a']],
    ['a gap', 'as a … i want', 'As a user, I want it', ['As a user, I want']],
    ['a gap over lines, to the nearest end', 'as a … i want', 'as a user\n\nI want, I want', ['as a user\n\nI want']],
    ['a gap of no words', 'a … b', 'a b', ['a b']],
    ['as many words as a gap allows, no more', 'a …2 b', 'a x y b; a x y z b', ['a x y b']],
    ['a gap for each place where its first words stand', 'a …1 b', 'a a b', ['a a b', 'a b']],
    ['a second gap behind the end that allows it', 'a …2 b …1 c', 'a b b x c', ['a b b x c']],
    ['the start of a line', '^fix', 'fix it\n- Fix that, fix', ['fix', 'Fix']],
    ['the end of a line', 'done$', 'done, done.\ndone now', ['done']],
    ['a date', 'by {date}', 'by 2026-03-14', ['by 2026-03-14']],
    ['nothing in an address', 'release', 'see https://a.example/release now', []],
  ])('finds %s', (_name, pattern, description, expected) => {
    expect(matched(ruleSet(rule({ patterns: [pattern] })), plainIssueText({ description }))).toEqual(expected);
  });

  it.each<[string, Partial<Rule>, Partial<RuleSet>, IssueText, object]>([
    ['a field the rule does not look in', {}, {}, plainIssueText({ labels: 'export' }), { kind: 'field' }],
    ['code', {}, {}, withPart('an export here', 'export', 'code'), { kind: 'part', part: 'code' }],
    [
      'a part that the rule leaves out',
      { leaveOut: ['headings'] },
      {},
      withPart('an export here', 'an export', 'headings'),
      { kind: 'part', part: 'headings' },
    ],
    [
      'a line of the template',
      {},
      { templateLines: ['data export'] },
      plainIssueText({ description: 'Ask\nData  Export:\nnow' }),
      { kind: 'template-line' },
    ],
    [
      'a negation before',
      {},
      { negations: ['not'] },
      plainIssueText({ description: 'do not build the export' }),
      { kind: 'negation', cue: { start: 3, end: 6 } },
    ],
    [
      'a negation behind',
      {},
      { negations: ['… is not needed'] },
      plainIssueText({ description: 'export of data is not needed' }),
      { kind: 'negation', cue: { start: 15, end: 28 } },
    ],
    [
      'an exception in the sentence',
      { unless: { sentence: ['import'] } },
      {},
      plainIssueText({ description: 'Import and export. More' }),
      { kind: 'exception', scope: 'sentence', pattern: 'import' },
    ],
    [
      'an exception anywhere',
      { unless: { anywhere: ['import'] } },
      {},
      plainIssueText({ summary: 'Import', description: 'export' }),
      { kind: 'exception', scope: 'anywhere', pattern: 'import' },
    ],
    [
      'a condition that does not hold',
      { only: { type: ['bug'], dueDate: true } },
      {},
      plainIssueText({ summary: 'export', type: 'Bug' }),
      { kind: 'condition', field: 'dueDate' },
    ],
  ])('says that %s stands against a match', (_name, overrides, settings, text, why) => {
    const rules = { ...ruleSet(rule(overrides)), ...settings };
    expect(matched(rules, text)).toEqual([]);
    expect(reasons(rules, text)).toEqual([why]);
  });

  it.each<[string, Partial<Rule>, Partial<RuleSet>, IssueText]>([
    ['code that the rule reads', { leaveOut: [] }, {}, withPart('an export here', 'export', 'code')],
    [
      'an exception in another sentence',
      { unless: { sentence: ['import'] } },
      {},
      plainIssueText({ summary: 'Import. export' }),
    ],
    ['an exception in code', { unless: { sentence: ['import'] } }, {}, withPart('import export', 'import', 'code')],
    [
      'an exception elsewhere',
      { unless: { anywhere: ['import'] } },
      {},
      plainIssueText({ summary: 'export', type: 'import' }),
    ],
    ['a negation four words away', {}, { negations: ['not'] }, plainIssueText({ summary: 'not a b c d export' })],
    ['a negation of another clause', {}, { negations: ['not'] }, plainIssueText({ summary: 'not now, export' })],
    ['no negations', {}, { negations: [] }, plainIssueText({ summary: 'no export' })],
    [
      'conditions that hold',
      { only: { type: ['bug'], labels: false } },
      {},
      plainIssueText({ summary: 'export', type: 'a bug' }),
    ],
  ])('counts a match with %s', (_name, overrides, settings, text) => {
    const rules = { ...ruleSet(rule(overrides)), ...settings };
    expect(matched(rules, text)).toEqual(['export']);
    expect(reasons(rules, text)).toEqual([]);
  });

  it('takes two mentions for two people in a row, even where the one begins in the word that the other ends in', () => {
    const parts = [
      { start: 0, end: 4, part: 'mentions' as const },
      { start: 4, end: 5, part: 'mentions' as const },
    ];
    const text = { ...plainIssueText({}), description: { text: 'Al Bo here', parts } };
    expect(matched(ruleSet(rule({ patterns: ['{person} {person}'] })), text)).toEqual(['Al Bo']);
  });

  it('takes the first condition that asks for something as evidence of a rule without patterns', () => {
    const rules = ruleSet(
      rule({ id: 'due', patterns: [], only: { labels: false, dueDate: true } }),
      rule({ id: 'type', patterns: [], only: { type: ['x', 'story'], dueDate: true } }),
    );
    const { evidence } = answer(rules, plainIssueText({ dueDate: ' 2026-03-14 ', type: 'A story' }));
    expect(evidence.map(({ field, start, end, pattern }) => [field, start, end, pattern])).toEqual([
      ['type', 2, 7, 'story'],
      ['dueDate', 1, 11, ''],
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';

import { lintRules, type Rule, type RuleSet } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';

/** The shadowed patterns of one rule, each with the one that shadows it: `export csv < export`. */
const shadows = (patterns: readonly string[], overrides: Partial<Rule> = {}, settings: Partial<RuleSet> = {}) =>
  lintRules({ ...ruleSet(rule({ ...overrides, patterns })), ...settings }).flatMap((finding) =>
    finding.kind === 'shadowed' ? [`${finding.pattern} < ${finding.by.pattern}`] : [],
  );

const NO_NEGATIONS = { negations: [] };

describe('shadowed', () => {
  it.each<[string, readonly string[], string]>([
    ['a word of a beginning', ['schedule', 'schedul*'], 'schedule < schedul*'],
    ['a longer beginning', ['sched*', 'schedul*'], 'schedul* < sched*'],
    ['a word of an ending', ['*flow', 'workflow'], 'workflow < *flow'],
    ['a longer ending', ['*flow', '*kflow'], '*kflow < *flow'],
    ['a form of a stem', ['~plan', 'planning'], 'planning < ~plan'],
    ['exact letters of a word', ['"API"', 'api'], '"API" < api'],
    ['exact letters of a beginning', ['"APIs"', 'api*'], '"APIs" < api*'],
    ['exact words of a phrase', ['"As-Is"', 'as is'], '"As-Is" < as is'],
    ['a phrase with its first word', ['export csv', 'export'], 'export csv < export'],
    ['a phrase with its last word', ['big export', 'export'], 'big export < export'],
    ['a phrase with words in its middle', ['a b c d', 'b c'], 'a b c d < b c'],
    ['a phrase, word for word', ['plan the trip', '~plan the tri*'], 'plan the trip < ~plan the tri*'],
    ['a gap within a longer gap', ['a …3 b', 'a …5 b'], 'a …3 b < a …5 b'],
    ['an edge of a pattern without it', ['^fix', 'fix'], '^fix < fix'],
    ['an edge of a pattern with the same', ['^fix it', '^fix'], '^fix it < ^fix'],
    ['the end of a line', ['all done$', 'done$'], 'all done$ < done$'],
    ['a placeholder with a word before it', ['by {date}', '{date}'], 'by {date} < {date}'],
    ['exact words of a phrase with others', ['"As-Is" now', 'is now'], '"As-Is" now < is now'],
    ['exact letters with signs behind a word', ['put on "C++"', 'on "C++"'], 'put on "C++" < on "C++"'],
    ['a stem behind a word', ['put on ~plans', 'on ~plan'], 'put on ~plans < on ~plan'],
    ['a phrase with two words of it, by the first', ['export csv', 'export', 'csv'], 'export csv < export'],
    ['a word of another writing', ['GRÖSSE*', 'größenordnung'], 'größenordnung < GRÖSSE*'],
  ])('finds %s', (_what, patterns, found) => {
    expect(shadows(patterns, {}, NO_NEGATIONS)).toEqual([found]);
  });

  // The other way round, some of them are shadowed.
  it.each<[string, readonly string[]]>([
    ['other words', ['export', 'import']],
    ['a word within a word', ['port', 'export']],
    ['words in another order', ['csv export', 'export csv']],
    ['words not in a row', ['a b c', 'a c']],
    ['a beginning of a stem', ['~die', 'di*']],
    ['a stem of a beginning', ['plan*', '~plan']],
    ['a word of exact letters', ['api', '"API"']],
    ['exact letters with signs', ['"C++"', 'c']],
    ['a part of exact letters with signs between', ['"a/b"', 'a']],
    ['a longer gap', ['a …5 b', 'a …4 b c']],
    ['a gap of words in a row', ['a …1 b', 'a b']],
    ['a pattern with an edge', ['fix', '^fix']],
    ['a start within', ['please fix', '^fix']],
    ['an end within', ['done now', 'done$']],
    ['another placeholder', ['{date}', '{number}']],
    ['another placeholder behind a word', ['on {date}', 'on {number}']],
    ['other exact letters behind a word', ['on "C++"', 'on "C#"']],
    ['a word instead of exact letters', ['on cats', 'on "C++"']],
    ['a word in any letters', ['on api', 'on "api"']],
    ['a stem of a word', ['on ~plan', 'on plan']],
    ['another form of a word', ['on plans', 'on plan']],
    ['a word of another stem that begins alike', ['on planet', 'on ~plan']],
    ['another word instead of a stem', ['on ship', 'on ~plan']],
    ['another stem', ['on ~ship', 'on ~plan']],
    ['another word instead of a beginning', ['on ship', 'on plan*']],
    ['a stem that begins alike', ['on ~die', 'on di*']],
    ['another word instead of an ending', ['on ship', 'on *flow']],
    ['a stem that ends alike', ['on ~plan', 'on *an']],
    ['a start of a line before its start', ['^please fix', '^fix']],
    ['an end of a line behind its end', ['done now$', 'done$']],
    ['exact letters of which some are signs', ['"As-Is" "C++"', 'is c']],
    ['one character of two', ['計', '計画']],
    ['a character without spaces that begins as a word does', ['計', '~計画']],
    ['a pattern that says the same: that is a duplicate', ['Export', 'export']],
  ])('leaves %s', (_what, [first = '', second = '']) => {
    expect(shadows([first, second], {}, NO_NEGATIONS)).not.toContain(`${first} < ${second}`);
  });

  it('prefers the one that takes the same words', () => {
    expect(shadows(['export', 'export csv', 'export cs*'], {}, NO_NEGATIONS)).toEqual([
      'export csv < export cs*',
      'export cs* < export',
    ]);
  });

  it.each<[string, readonly string[], string]>([
    ['words that deny stand before it, within', ['no way to export', 'export'], 'no way to export < export'],
    ['words that deny end within', ['need to export', 'export'], 'need to export < export'],
    ['words that deny stand behind it, within', ['export is not needed', 'export'], 'export is not needed < export'],
    ['words that deny may stand in a gap', ['export … csv', 'export'], 'export … csv < export'],
    ['a word may be one that denies', ['wit* export', 'export'], 'wit* export < export'],
  ])('leaves a pattern where %s', (_what, patterns, claim) => {
    expect(shadows(patterns, {}, NO_NEGATIONS)).toEqual([claim]);
    expect(shadows(patterns, {}, { negations: ['no', 'no need to', 'without', '… is not needed'] })).toEqual([]);
  });

  it.each<[string, word: string, cue: string]>([
    ['a word', 'no', 'no'],
    ['a word that begins so', 'without', 'with*'],
    ['a word that ends so', 'without', '*out'],
    ['a form of it', 'lacking', '~lack'],
    ['a word in these letters', 'not', '"NOT"'],
    ['a word of a placeholder', 'two', '{number}'],
    ['a beginning of it', 'wit*', 'without'],
    ['an ending of it', '*out', 'without'],
    ['a stem of it', '~lack', 'lacking'],
    ['exact letters', '"NO"', 'no'],
    ['a placeholder', '{number}', 'two'],
    ['a shorter beginning', 'wit*', 'without*'],
    ['a longer beginning', 'without*', 'wit*'],
    ['a shorter ending', '*out', '*hout'],
    ['a longer ending', '*hout', '*out'],
    ['a beginning, where it is an ending', 'wit*', '*out'],
    ['a beginning, where it is a stem', 'lac*', '~lack'],
    ['another form of the same stem', '~lack', '~lacking'],
  ])('leaves a pattern where what denies may be %s', (_what, word, cue) => {
    expect(shadows([`${word} export`, 'export'], {}, { negations: [cue] })).toEqual([]);
  });

  it.each<[word: string, cue: string]>([
    ['big', 'no'],
    ['big', 'with*'],
    ['outside', '*out'],
    ['big', '~lack'],
    ['big*', 'without'],
    ['*big', 'without'],
    ['~big', 'lacking'],
    ['big*', 'wit*'],
    ['*big', '*out'],
    ['~big', '~lack'],
  ])('finds a pattern where what denies is another word: %s is never %s', (word, cue) => {
    expect(shadows([`${word} export`, 'export'], {}, { negations: [cue] })).toEqual([`${word} export < export`]);
  });

  it.each<[string, readonly string[], negation: string, language?: string]>([
    ['behind it, denying what follows', ['big export no', 'export'], 'no'],
    ['in it, denying what stands before', ['is done', 'is'], '… is not needed'],
    ['where both end', ['big as an … is', 'as an … is'], '… is not needed'],
    ['behind it, as another word than the first of what denies', ['export needed', 'export'], '… is not needed'],
    ['nowhere, as it can never match', ['export csv', 'export'], '~plan', 'de'],
  ])('finds a pattern where a word that denies stands %s', (_where, patterns, negation, language = 'en') => {
    const [first = '', second = ''] = patterns;
    expect(shadows(patterns, {}, { negations: [negation], language })).toEqual([`${first} < ${second}`]);
  });

  it.each([
    ['the same from the gap on', ['as us* … b', 'as users … b'], 'none'],
    ['the same placeholder behind the gap', ['as us* … {date}', 'as users … {date}'], 'none'],
    ['a longer beginning behind the gap', ['as a … bb*', 'as a … bbb*'], 'within-parts'],
    ['more behind the gap, where it may end earlier', ['as a … bb*', 'as a … bb'], 'within-parts'],
    ['a longer gap', ['as a …9 b', 'as a …5 b'], 'within-parts'],
    ['no end of the line', ['as a … b', 'as a … b$'], 'within-parts'],
  ])('knows whether a pattern with a gap takes the same words: %s', (_what, patterns, effect) => {
    const rules = { ...ruleSet(rule({ patterns })), ...NO_NEGATIONS };
    expect(lintRules(rules)).toMatchObject([{ kind: 'shadowed', pattern: patterns[1], effect }]);
    const denying = { ...rules, negations: ['… is not needed'] };
    expect(lintRules(denying)).toHaveLength(effect === 'none' ? 1 : 0);
  });

  it('leaves what begins elsewhere where lines or sentences matter', () => {
    const patterns = ['big export', 'export'];
    expect(shadows(patterns, { unless: { sentence: ['import'] } }, NO_NEGATIONS)).toEqual([]);
    expect(shadows(patterns, {}, { ...NO_NEGATIONS, templateLines: ['Export'] })).toEqual([]);
    expect(shadows(patterns, { unless: { anywhere: ['import'] } }, NO_NEGATIONS)).toHaveLength(1);
    expect(shadows(['export big', 'export'], { unless: { sentence: ['import'] } }, NO_NEGATIONS)).toHaveLength(1);
  });

  it('looks at one rule at a time, and at none that is switched off', () => {
    const rules = ruleSet(rule({ id: 'a', patterns: ['export'] }), rule({ id: 'b', patterns: ['export*'] }));
    expect(lintRules(rules)).toEqual([]);
    expect(shadows(['export', 'export*'], { on: false })).toEqual([]);
  });

  it('says what it does: nothing in the same words, else something where parts begin within', () => {
    const [same, ...none] = lintRules(ruleSet(rule({ patterns: ['export', 'export*'] })));
    expect(none).toEqual([]);
    expect(same).toEqual({
      kind: 'shadowed',
      ruleId: 'export',
      index: 0,
      pattern: 'export',
      by: { ruleId: 'export', index: 1, pattern: 'export*' },
      leavesOut: [],
      fix: { kind: 'remove-pattern', ruleId: 'export', index: 0, pattern: 'export' },
      effect: 'none',
    });
    expect(lintRules(ruleSet(rule({ patterns: ['export csv', 'export'], leaveOut: ['code'] })))).toMatchObject([
      { effect: 'within-parts', leavesOut: ['code'] },
    ]);
  });
});

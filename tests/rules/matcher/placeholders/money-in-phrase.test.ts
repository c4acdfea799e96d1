import { describe, expect, it } from '@jest/globals';

import { compileRules, findEvidence, plainIssueText } from '#rules';

import { rulesOfPatterns } from '../../rules-of-patterns';

function found(pattern: string, description: string): readonly string[] {
  const { evidence } = findEvidence(compileRules(rulesOfPatterns(pattern)), plainIssueText({ description }));
  return evidence.map(({ start, end }) => description.slice(start, end));
}

describe('{money} inside a phrase', () => {
  it.each([
    'costs US$ 30',
    'costs US$30',
    'costs US $30',
    'costs US$\u00a030',
    'costs A$ 30',
    'costs NZ$30.50',
    'costs R$ 1.200,50',
    'costs $ 30',
    'costs $30',
    'costs €5k',
    'costs € 1 200',
    'costs £30',
    'costs 30 €',
    'costs 30 $',
    'costs 30$',
    'costs 30 US$',
    'costs 30 US $',
    'costs 30US$',
    'costs 1 200 US$',
    'costs 2k US$',
    'costs 30 A$',
    'costs CHF 30',
    'costs CHF 1 200',
    "costs CHF 1'200",
    'costs 1 200 CHF',
    'costs USD 5,000',
    'costs 5 million euros',
    'costs two million euros',
    'costs 300 dollars',
    'Costs-US$30',
  ])('"costs {money}" is %j', (text) => expect(found('costs {money}', `It ${text}, all in all.`)).toEqual([text]));

  it.each([
    'costs us 30',
    'costs us$ 30',
    'costs US 30',
    'costs A $ 30',
    'costs XUS$ 30',
    'costs the US$ 30',
    'costs US$, 30',
    'costs US$ thirty',
    'costs 30 US',
    'costs 30 us$',
    'costs 30 USER$',
    'costs 30 $US_VAR',
    'costs US$\n30',
  ])('"costs {money}" is not %j', (text) => expect(found('costs {money}', text)).toEqual([]));

  it.each([
    ['{money} a year', 'It is US$ 30 a year', ['US$ 30 a year']],
    ['{money} a year', 'It is 30 US$ a year', ['30 US$ a year']],
    ['from {money} to {money}', 'from US$ 30 to US$ 40', ['from US$ 30 to US$ 40']],
    ['^{money}', 'US$ 30 it is', ['US$ 30']],
    ['^{money}', 'The US$ 30', []],
    ['{money}$', 'It is 30 US$', ['30 US$']],
    ['costs …1 {money}', 'costs about US$ 30', ['costs about US$ 30']],
    ['a {money}', 'A $30 fee', ['A $30']],
  ])('%s in %j', (pattern, text, stretches) => expect(found(pattern, text)).toEqual(stretches));
});

import { describe, expect, it } from '@jest/globals';

import { compileRules, explainSuggestion, plainIssueText, suggest } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';

const rules = compileRules(
  ruleSet(
    rule({ id: 'save', question: 'what', points: 40, patterns: ['save'] }),
    rule({ id: 'deploy', question: 'how', points: 20, patterns: ['deploy'], where: ['summary'] }),
  ),
);

describe('explainSuggestion', () => {
  it('tells without which rules the place would change, and which rules nearly counted', () => {
    const text = plainIssueText({ summary: 'Save it', description: 'Deploy it' });
    expect(explainSuggestion(rules, text, suggest(rules, text))).toMatchObject({
      flip: { without: ['save'], place: 'unclear', isSmallest: true },
      nearMisses: [{ ruleId: 'deploy', why: { kind: 'field' } }],
    });
  });
});

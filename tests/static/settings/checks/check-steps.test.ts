import { describe, expect, it } from '@jest/globals';

import { compileRules, countHits, finish, lintRules, plainIssueText } from '#rules';

import { checkSteps } from '../../../../static/settings/checks/check-steps';
import { rule, ruleSet } from '../../../builders/rule-set';

const RULES = ruleSet(rule({ id: 'a' }), rule({ id: 'b' }), rule({ id: 'quay', patterns: ['quay'] }));
const issue = (summary: string, type = 'Story') => ({
  id: summary,
  key: summary,
  text: plainIssueText({ summary, type }),
  decided: undefined,
});

describe('the checks of the page', () => {
  it('find what the command line finds', () => {
    expect(finish(checkSteps(compileRules(RULES), undefined))).toEqual(lintRules(RULES));
    const issues = [issue('Export'), issue('Berth')];
    const hits = countHits(
      RULES,
      issues.map(({ text }) => text),
    );
    expect(finish(checkSteps(compileRules(RULES), issues))).toEqual(lintRules(RULES, hits));
  });

  it('leave issues out whose type gets no suggestion', () => {
    const settings = { typesLeftOut: ['Epic'] };
    const found = finish(checkSteps(compileRules({ ...RULES, settings }), [issue('Quay', 'Epic'), issue('Export')]));
    expect(found).toContainEqual(expect.objectContaining({ ruleId: 'quay', why: { kind: 'never', issues: 1 } }));
  });

  it('take a step for each issue and each rule at least', () => {
    const steps = checkSteps(compileRules(RULES), [issue('Export'), issue('Berth')]);
    let count = 0;
    while (steps.next().done !== true) count += 1;
    expect(count).toBeGreaterThanOrEqual(2 + RULES.rules.length);
  });
});

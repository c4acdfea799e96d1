import { describe, expect, it } from '@jest/globals';

import { english } from '#packs';
import { compileRules, compileSteps, plainIssueText, suggest } from '#rules';

const TEXT = plainIssueText({
  summary: 'As a skipper I want to see the tide',
  description: 'Move the database to the new cluster before Friday. Agree the budget with the vendor.',
});

describe('compiling in steps', () => {
  it('makes rules that say what those compiled at once say', () => {
    const steps = compileSteps(english);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    expect(suggest(step.value, TEXT)).toEqual(suggest(compileRules(english), TEXT));
  });

  it('goes on in more steps the more rules there are', () => {
    const stepsFor = (rules: number): number =>
      [...compileSteps({ ...english, rules: english.rules.slice(0, rules) })].length;
    expect(stepsFor(200)).toBeGreaterThan(stepsFor(100) + 100);
  });
});

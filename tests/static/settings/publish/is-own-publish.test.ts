import { describe, expect, it } from '@jest/globals';

import { isOwnPublish } from '../../../../static/settings/publish/is-own-publish';
import { rule, ruleSet } from '../../../builders/rule-set';

const mine = { ruleSet: ruleSet(rule()), reason: 'why' };

describe('a version that a publish met', () => {
  it('is this publish where the same person published the same for the same reason', () => {
    expect(isOwnPublish({ ...mine, publishedBy: 'me' }, mine, 'me')).toBe(true);
  });

  it.each([
    ['somebody else’s, however equal', { publishedBy: 'kim' }, 'me'],
    ['of somebody whose data was erased', { publishedBy: null }, 'me'],
    ['of nobody knows whom', { publishedBy: 'me' }, undefined],
    ['published for another reason', { publishedBy: 'me', reason: '' }, 'me'],
    ['of other rules', { publishedBy: 'me', ruleSet: ruleSet(rule({ points: 60 })) }, 'me'],
  ])('is not when it is %s', (_name, over, me) => {
    expect(isOwnPublish({ ...mine, ...over }, mine, me)).toBe(false);
  });
});

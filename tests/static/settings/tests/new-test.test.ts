import { describe, expect, it } from '@jest/globals';

import { plainIssueText, SavedTest, TEST_LIMITS } from '#rules';
import * as v from 'valibot';

import { freeName, newTest } from '../../../../static/settings/tests/new-test';

const PLAN = { kind: 'must', place: 'plan' } as const;

describe('a test made of a text', () => {
  it('is called by its summary and asks for what was chosen', () => {
    const text = plainIssueText({ summary: ' Rollout on Friday ', description: 'In two steps.', type: 'Task' });
    expect(newTest(text, PLAN, [])).toEqual({
      name: 'Rollout on Friday',
      summary: 'Rollout on Friday',
      description: 'In two steps.',
      type: 'Task',
      must: 'plan',
    });
    expect(newTest(text, { kind: 'mustNot', place: 'backlog' }, [])).toMatchObject({ mustNot: 'backlog' });
  });

  it('takes labels and components along', () => {
    const text = plainIssueText({ summary: 'A', labels: 'one\ntwo', components: 'Shop' });
    expect(newTest(text, PLAN, [])).toMatchObject({ labels: ['one', 'two'], components: ['Shop'] });
  });

  it('is one that a rule set can hold, however long the text is', () => {
    const long = 'word '.repeat(10_000);
    const text = plainIssueText({ summary: long, description: long, type: long, labels: long.replaceAll(' ', '\n') });
    expect(v.safeParse(SavedTest, newTest(text, PLAN, [])).success).toBe(true);
  });

  it('is none of a text without words', () => {
    expect(newTest(plainIssueText({ summary: ' ', description: '\n' }), PLAN, [])).toBeUndefined();
  });
});

describe('the name of a test', () => {
  it('gets a number where it is taken', () => {
    expect(freeName('Rollout', new Set())).toBe('Rollout');
    expect(freeName('Rollout', new Set(['Rollout', 'Rollout (2)']))).toBe('Rollout (3)');
  });

  it('is never longer than it can be', () => {
    const long = 'x'.repeat(TEST_LIMITS.name);
    expect(freeName(`${long}y`, new Set([long]))).toHaveLength(TEST_LIMITS.name);
  });
});

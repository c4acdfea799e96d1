import { describe, expect, it } from '@jest/globals';

import { missWords, plainIssueText, type MissReason, type Rule } from '#rules';

const DESCRIPTION = 'There is no need to deploy.';
const text = plainIssueText({ summary: 'One', description: DESCRIPTION });

function words(why: MissReason, rule: Pick<Rule, 'where' | 'only'> = {}): string {
  const start = DESCRIPTION.indexOf('deploy');
  const piece = { ruleId: 'deploy', question: 'how', points: 20, pattern: 'deploy', field: 'description' } as const;
  return missWords({ ...piece, start, end: start + 'deploy'.length, why }, rule, text);
}

describe('missWords', () => {
  it.each<[MissReason, string]>([
    [{ kind: 'part', part: 'code' }, 'it stands in code'],
    [{ kind: 'part', part: 'quotes' }, 'it stands in a quote'],
    [{ kind: 'part', part: 'links' }, 'it stands in a link'],
    [{ kind: 'template-line' }, 'its line comes with a template'],
    [{ kind: 'field' }, 'the rule looks in the summary and the description only'],
    [{ kind: 'negation', cue: { start: 9, end: 19 } }, '“no need to” denies it'],
    [
      { kind: 'exception', scope: 'sentence', pattern: 'pre*' },
      'an exception of the rule stands in the same sentence: “pre*”',
    ],
    [{ kind: 'exception', scope: 'anywhere', pattern: 'pre*' }, 'an exception of the rule stands in the issue: “pre*”'],
  ])('names what stood against it: %j', (why, expected) => {
    expect(words(why)).toBe(expected);
  });

  it.each<[NonNullable<Rule['where']>, string]>([
    [['summary'], 'the rule looks in the summary only'],
    [['type', 'labels', 'components'], 'the rule looks in the issue type, the labels and the components only'],
  ])('names the fields that the rule looks in: %j', (where, expected) => {
    expect(words({ kind: 'field' }, { where })).toBe(expected);
  });

  it.each<[NonNullable<Rule['only']>, Extract<MissReason, { readonly kind: 'condition' }>['field'], string]>([
    [{ type: ['bug', 'incident'] }, 'type', 'only for issues of type “bug” or “incident”'],
    [{ dueDate: true }, 'dueDate', 'only for issues with a due date'],
    [{ fixVersions: false }, 'fixVersions', 'only for issues without a fix version'],
    [{ subTask: false }, 'subTask', 'not for sub-tasks'],
    [
      { customfield_10042: ['a', 'b', 'c', 'd', 'e'] },
      'customfield_10042',
      'only for issues where customfield_10042 has “a”, “b”, “c” or 2 more',
    ],
    [
      { customfield_7: ['a', 'b', 'c', 'd'] },
      'customfield_7',
      'only for issues where customfield_7 has “a”, “b”, “c” or “d”',
    ],
    [{ customfield_7: true }, 'customfield_7', 'only for issues with customfield_7 set'],
    [{ customfield_7: false }, 'customfield_7', 'only for issues without customfield_7'],
    [{ labels: ['urgent'], status: true }, 'labels', 'only for issues with the label “urgent”'],
  ])('names the condition that does not hold: %j', (only, field, expected) => {
    expect(words({ kind: 'condition', field }, { only })).toBe(`the rule is ${expected}`);
  });
});

import { describe, expect, it } from '@jest/globals';

import { plainIssueText, type Side } from '#rules';

import { decidedQuery } from '../../../../static/settings/learn/decisions/decided-query';
import { areEnough, decisionsAmong } from '../../../../static/settings/learn/decisions/decisions';
import type { ProjectIssue } from '../../../../static/settings/project-issues/project-issue';

const issue = (nth: number, decided: Side | undefined, type = 'Story'): ProjectIssue => ({
  id: String(nth),
  key: `DESK-${nth}`,
  decided,
  text: plainIssueText({ summary: `Issue ${nth}`, type }),
});
const many = (backlog: number, plan: number): readonly ProjectIssue[] => [
  ...Array.from({ length: backlog }, (_, nth) => issue(nth, 'backlog')),
  ...Array.from({ length: plan }, (_, nth) => issue(backlog + nth, 'plan')),
];

describe('the query for decided issues', () => {
  it('finds tags of people and the project’s labels', () => {
    expect(decidedQuery({ backlog: 'po', plan: 'pm' })).toBe(
      'backlogOrPlanBy = person OR labels in ("po", "pm") ORDER BY created DESC',
    );
  });

  it('asks for no labels where the project uses none', () => {
    expect(decidedQuery(null)).toBe('backlogOrPlanBy = person ORDER BY created DESC');
  });

  it('quotes whatever a label can hold', () => {
    expect(decidedQuery({ backlog: 'a"b', plan: 'a\\b' })).toContain('labels in ("a\\"b", "a\\\\b")');
  });
});

describe('decisions among issues', () => {
  it('are those of people; the rest is counted as read', () => {
    const found = decisionsAmong([issue(1, 'backlog'), issue(2, undefined), issue(3, 'plan')], true, undefined);
    expect(found).toMatchObject({ read: 3, hasMore: true, backlog: 1, plan: 1 });
    expect(found.issues.map(({ id, label }) => [id, label])).toEqual([
      ['1', 'backlog'],
      ['3', 'plan'],
    ]);
  });

  it('leave out issue types that get no suggestion', () => {
    const found = decisionsAmong([issue(1, 'backlog', 'Epic'), issue(2, 'backlog')], false, { typesLeftOut: ['Epic'] });
    expect(found.issues.map(({ id }) => id)).toEqual(['2']);
  });

  it.each([
    [20, 10, true],
    [19, 10, false],
    [40, 9, false],
    [9, 40, false],
    [0, 0, false],
  ])('of %d for the backlog and %d for the plan: enough is %s', (backlog, plan, enough) => {
    expect(areEnough(decisionsAmong(many(backlog, plan), false, undefined))).toBe(enough);
  });
});

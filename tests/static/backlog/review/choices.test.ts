import { finish } from '#rules';
import { describe, expect, it } from '@jest/globals';

import { choiceOf, NO_CHOICES, openChoices, withChoice } from '../../../../static/backlog/review/choices';
import { confidenceBins } from '../../../../static/backlog/review/confidence-bins';
import { EVERYTHING } from '../../../../static/backlog/review/table-query';
import { isFiltered, viewSteps } from '../../../../static/backlog/review/table-view';
import { scannedIssue } from '../scanned-issue-builder';

describe('places that a person chose', () => {
  it('hold until they are taken back', () => {
    const chosen = withChoice(NO_CHOICES, ['1', '2'], 'plan');
    expect([choiceOf(chosen, '1'), choiceOf(chosen, '3')]).toEqual(['plan', 'suggested']);
    const back = withChoice(chosen, ['1'], 'suggested');
    expect([choiceOf(back, '1'), choiceOf(back, '2')]).toEqual(['suggested', 'plan']);
  });

  it('are over once they stand as the choice of a person', () => {
    const chosen = withChoice(NO_CHOICES, ['1', '2', '3', '4'], 'plan');
    const tagged = (place: 'backlog' | 'plan', by: 'run' | 'person') => ({
      standing: { kind: 'tagged', place, by, rules: 1 } as const,
    });
    const tags = new Map([
      ['1', tagged('plan', 'person')],
      ['2', tagged('backlog', 'person')],
      ['3', tagged('plan', 'run')],
    ]);
    expect([...openChoices(chosen, tags).keys()]).toEqual(['2', '3', '4']);
    expect(openChoices(chosen, new Map())).toBe(chosen);
  });
});

describe('the bars of confidence', () => {
  it('count every suggestion once, and none of issues that do not say enough', () => {
    const issues = [0.1, 0.49, 0.5, 0.55, 0.7, 0.9999, 1].map((confidence, at) => scannedIssue(at, { confidence }));
    const bins = finish(confidenceBins([...issues, scannedIssue(9, { place: 'unclear', confidence: 0.6 })]));
    expect(bins.filter(({ count }) => count > 0)).toEqual([
      { from: 0, to: 0.5, count: 2 },
      { from: 0.5, to: 0.55, count: 1 },
      { from: 0.55, to: 0.6, count: 1 },
      { from: 0.7, to: 0.75, count: 1 },
      { from: 0.95, to: 1, count: 2 },
    ]);
  });

  it('filter to exactly what they count', () => {
    const issues = Array.from({ length: 101 }, (_, at) => scannedIssue(at, { confidence: at / 100 }));
    for (const { from, to, count } of finish(confidenceBins(issues))) {
      expect(finish(viewSteps(issues, { ...EVERYTHING, confidence: { from, to } }))).toHaveLength(count);
    }
  });
});

describe('filters by what else an issue has', () => {
  const issues = [
    scannedIssue(1, { facts: { type: 'Bug', sprint: 'Sprint 9', assignee: 'Mia' } }),
    scannedIssue(2, { facts: { type: 'any', sprint: undefined, assignee: undefined }, isChanged: true }),
    scannedIssue(3, { facts: undefined }),
  ];
  const keys = (query: Partial<typeof EVERYTHING>) =>
    finish(viewSteps(issues, { ...EVERYTHING, ...query })).map(({ key }) => key);

  it.each([
    [{ type: 'Bug' }, ['DESK-1']],
    [{ type: 'any' }, ['DESK-2']],
    [{ sprint: '' }, ['DESK-2']],
    [{ assignee: 'Mia' }, ['DESK-1']],
    [{ change: 'changed' }, ['DESK-2']],
    [{}, ['DESK-1', 'DESK-2', 'DESK-3']],
  ] as const)('%j leaves %j', (query, left) => {
    expect(keys(query)).toEqual(left);
    expect(isFiltered({ ...EVERYTHING, ...query })).toBe(left.length < 3);
  });
});

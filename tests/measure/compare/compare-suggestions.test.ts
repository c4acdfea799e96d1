import { describe, expect, it } from '@jest/globals';

import { compareSuggestions } from '#measure';
import { compileRules, plainIssueText, type Rule } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';

const ship = (overrides: Partial<Rule> = {}): Rule =>
  rule({ id: 'ship', question: 'how', points: 40, patterns: ['ship'], ...overrides });

const compare = (before: readonly Rule[], after: readonly Rule[], ...summaries: readonly string[]) =>
  compareSuggestions(
    compileRules(ruleSet(...before)),
    compileRules(ruleSet(...after)),
    summaries.map((summary, nth) => ({ key: `K-${nth}`, text: plainIssueText({ summary }) })),
  );

/** What did it in the one issue that changes. */
const because = (before: readonly Rule[], after: readonly Rule[], summary: string) =>
  compare(before, after, summary).changed[0]?.because.map(({ ruleId, before: old, after: now, piece }) => [
    ruleId,
    old?.points,
    now?.points,
    summary.slice(piece.start, piece.end),
  ]);

describe('compareSuggestions', () => {
  it('counts the issues that go from one place to another, most first, and leaves the others', () => {
    const found = compare([rule({ points: 36 }), ship()], [ship()], 'ship', 'export', 'export it', 'ship it export');
    expect(found).toMatchObject({
      issues: 4,
      moves: [
        { from: 'backlog', to: 'unclear', issues: 2 },
        { from: 'unclear', to: 'plan', issues: 1 },
      ],
      changed: [{ key: 'K-1' }, { key: 'K-2' }, { key: 'K-3' }],
    });
  });

  it('finds nothing where only the confidence changes', () => {
    expect(compare([ship()], [ship({ points: 90 })], 'ship')).toEqual({ issues: 1, moves: [], changed: [] });
  });

  it('names a rule that no longer speaks, one that speaks now, and none that speaks as before', () => {
    const kept = rule({ id: 'kept', points: 1, patterns: ['it'] });
    expect(because([kept, ship()], [kept, rule()], 'ship it, export')).toEqual([
      ['ship', 40, undefined, 'ship'],
      ['export', undefined, 30, 'export'],
    ]);
  });

  it('names a rule with other points', () => {
    expect(because([rule(), ship()], [rule(), ship({ points: 10 })], 'export and ship')).toEqual([
      ['ship', 40, 10, 'ship'],
    ]);
  });

  it('shows the words that only one of the two goes by', () => {
    const both = [rule({ points: 40 }), ship({ patterns: ['ship', 'sail'] })];
    expect(because([rule({ points: 40 }), ship()], both, 'Export it. ship sail')).toBeUndefined();
    expect(because([ship({ points: 4 })], [ship({ patterns: ['ship', 'sail'] })], 'ship sail')).toEqual([
      ['ship', 4, 40, 'sail'],
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';

import { compareAnswers, type Answer } from '#measure';
import type { Place, Side } from '#rules';

const answer = (place: Place): Answer => ({ place, evidence: [], cut: false, isReadable: true });

/** Issues by key, decision and the places before and after. */
const compare = (...issues: readonly (readonly [key: string, decided: Side | undefined, from: Place, to: Place])[]) =>
  compareAnswers(
    issues.map(([key, decided, from, to]) => ({
      issue: { key, decided },
      before: answer(from),
      after: answer(to),
    })),
  );

describe('compareAnswers', () => {
  it('counts places before and after, and the ways between them, most issues first', () => {
    const found = compare(
      ['K-1', undefined, 'plan', 'plan'],
      ['K-2', undefined, 'plan', 'unclear'],
      ['K-3', undefined, 'backlog', 'plan'],
      ['K-4', undefined, 'backlog', 'plan'],
    );
    expect(found).toMatchObject({
      issues: 4,
      before: { backlog: 2, plan: 2, mixed: 0, unclear: 0 },
      after: { backlog: 0, plan: 3, mixed: 0, unclear: 1 },
      moves: [
        { from: 'backlog', to: 'plan', issues: 2 },
        { from: 'plan', to: 'unclear', issues: 1 },
      ],
    });
  });

  it('holds both rule sets against what people decided', () => {
    const found = compare(
      ['K-1', 'backlog', 'backlog', 'plan'],
      ['K-2', 'plan', 'mixed', 'plan'],
      ['K-3', 'plan', 'unclear', 'plan'],
      ['K-4', 'plan', 'backlog', 'backlog'],
      ['K-5', undefined, 'backlog', 'plan'],
    );
    expect(found.agreement).toEqual({ decided: 4, before: 1, after: 2 });
  });

  it('puts the worst first, alike ones in the order of the issues', () => {
    const found = compare(
      ['mended', 'plan', 'backlog', 'plan'],
      ['open', 'plan', 'mixed', 'unclear'],
      ['withdrawn', 'plan', 'backlog', 'mixed'],
      ['undecided', undefined, 'backlog', 'plan'],
      ['misled', 'plan', 'unclear', 'backlog'],
      ['lost', 'backlog', 'backlog', 'unclear'],
      ['spoilt', 'backlog', 'backlog', 'plan'],
      ['unmoved', 'backlog', 'plan', 'plan'],
    );
    expect(found.moved.map(({ issue, effect }) => `${issue.key} ${effect}`)).toEqual([
      'spoilt spoilt',
      'lost lost',
      'misled misled',
      'open undecided',
      'undecided undecided',
      'withdrawn withdrawn',
      'mended mended',
    ]);
    expect(found.effects).toEqual({ spoilt: 1, lost: 1, misled: 1, undecided: 2, withdrawn: 1, mended: 1 });
  });

  it('has nothing to say of no issues', () => {
    expect(compare()).toMatchObject({
      issues: 0,
      moves: [],
      moved: [],
      agreement: { decided: 0, before: 0, after: 0 },
    });
  });
});

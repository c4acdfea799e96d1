import type { Rule } from '#rules';
import { describe, expect, it } from '@jest/globals';

import { changeWords } from '../../../../static/settings/editing/change-words';
import { rule } from '../../../builders/rule-set';

describe('changeWords', () => {
  it.each<[string, Partial<Rule>, string]>([
    ['points', { points: 1 }, '30 → 1 point'],
    ['the question', { question: 'when' }, 'What → When'],
    ['a switch', { on: false }, 'Switched off'],
    ['new patterns', { patterns: ['export', 'csv'] }, 'Also reads “csv”'],
    ['removed patterns', { patterns: [] }, 'No longer reads “export”'],
    ['where it looks', { where: ['labels'] }, 'Only in labels'],
    ['its note', { note: '' }, 'Note removed'],
  ])('tells of a change of %s', (_part, to, words) => {
    expect(changeWords({ kind: 'changed', id: 'export', before: rule(), after: rule(to) })).toEqual([words]);
  });

  it('tells of several changes at once', () => {
    const after = rule({ points: 5, on: false });
    expect(changeWords({ kind: 'changed', id: 'export', before: rule(), after })).toEqual([
      'Switched off',
      '30 → 5 points',
    ]);
  });

  it('always has words, even for patterns in another order', () => {
    const before = rule({ patterns: ['a', 'b'] });
    const after = rule({ patterns: ['b', 'a'] });
    expect(changeWords({ kind: 'changed', id: 'export', before, after })).toEqual(['Patterns in another order']);
  });

  it('tells what a new rule is worth', () => {
    expect(changeWords({ kind: 'added', id: 'export', after: rule() })).toEqual(['New: 30 points for What']);
  });
});

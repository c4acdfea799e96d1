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
    ['an exception', { unless: { sentence: ['no budget'] } }, 'Not if the sentence has “no budget”'],
    ['a condition', { only: { dueDate: true } }, 'Only with a due date'],
    ['what it leaves out', { leaveOut: ['quotes', 'code', 'headings'] }, 'Leaves out headings'],
    ['what it reads', { leaveOut: ['quotes'] }, 'Reads code too'],
    ['what goes without saying', { leaveOut: ['code', 'quotes'] }, 'Written otherwise, with the same meaning'],
  ])('tells of a change of %s', (_part, to, words) => {
    expect(changeWords({ kind: 'changed', id: 'export', before: rule(), after: rule(to) })).toEqual([words]);
  });

  it('tells what is no longer so', () => {
    const before = rule({
      unless: { anywhere: ['withdrawn'] },
      only: { type: ['bug', 'defect'], labels: false },
      leaveOut: [],
    });
    expect(changeWords({ kind: 'changed', id: 'export', before, after: rule() })).toEqual([
      'No longer only issues of type “bug” or “defect”',
      'No longer only without labels',
      'Also if the issue has “withdrawn”',
      'Leaves out quotes and code, as usual',
    ]);
  });

  it('tells a change at the end of a long condition', () => {
    const types = ['a', 'b', 'c', 'd', 'e', 'f'];
    const before = rule({ only: { type: types } });
    const after = rule({ only: { type: [...types.slice(0, 5), 'g'] } });
    expect(changeWords({ kind: 'changed', id: 'export', before, after }).join()).toContain('“g”');
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
    expect(changeWords({ kind: 'added', id: 'export', after: rule({ only: { subTask: false } }) })).toEqual([
      'New: 30 points for What',
      'No sub-tasks',
    ]);
  });
});

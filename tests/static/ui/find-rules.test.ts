import { english } from '#packs';
import { describe, expect, it } from '@jest/globals';

import { builtInNote } from '../../../static/ui/built-in-note';
import { countByQuestion, findRules, groupByQuestion } from '../../../static/ui/find-rules';
import { rule } from '../../builders/rule-set';

const rules = [
  rule({ id: 'csv-export', patterns: ['Export to CSV'], note: 'Data leaves.' }),
  rule({ id: 'deadline', question: 'when', patterns: ['due date'], note: 'A day.' }),
];
const found = (query: string, question?: 'what' | 'when') => findRules(rules, { query, question }).map(({ id }) => id);

describe('findRules', () => {
  it('finds by pattern, note and id, in any case and order of the words', () => {
    expect(found('csv EXPORT')).toEqual(['csv-export']);
    expect(found('leaves')).toEqual(['csv-export']);
    expect(found('deadl')).toEqual(['deadline']);
  });

  it('gives all rules for an empty search, and none for words that no rule has', () => {
    expect(found('  ')).toEqual(['csv-export', 'deadline']);
    expect(found('export due')).toEqual([]);
  });

  it('puts first the rule whose id is just what is asked for', () => {
    const many = [rule({ id: 'build', patterns: ['build ui'] }), rule({ id: 'gui' }), rule({ id: 'ui' })];
    expect(findRules(many, { query: 'UI ' }).map(({ id }) => id)).toEqual(['ui', 'build', 'gui']);
  });

  it('narrows to one question', () => {
    expect(found('', 'when')).toEqual(['deadline']);
  });
});

describe('groups', () => {
  it('counts and groups by question in their order', () => {
    expect(countByQuestion(rules)).toEqual({ what: 1, why: 0, how: 0, when: 1 });
    expect(groupByQuestion(rules).map(([question, group]) => [question, group.length])).toEqual([
      ['what', 1],
      ['why', 0],
      ['how', 0],
      ['when', 1],
    ]);
  });
});

describe('builtInNote', () => {
  const [builtIn] = english.rules;
  if (builtIn === undefined) throw new Error('The built-in rules are empty');

  it('knows the note of a built-in rule that came without it', () => {
    expect(builtInNote({ ...builtIn, note: '' })).toBe(builtIn.note);
  });

  it('has none for a rule that was changed, and keeps a note that is there', () => {
    expect(builtInNote({ ...builtIn, patterns: ['other'], note: '' })).toBe('');
    expect(builtInNote({ ...builtIn, note: 'Mine.' })).toBe('Mine.');
  });
});

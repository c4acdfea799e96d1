import { describe, expect, it } from '@jest/globals';

import type { Rule, RuleSet } from '#rules';

import { changeWords } from '../../../cli/write/compared/change-words';
import { setChangeWords } from '../../../cli/write/compared/set-change-words';
import { rule, ruleSet } from '../../builders/rule-set';

const changed = (before: Rule, after: Rule) => changeWords({ kind: 'changed', id: 'export', before, after });

describe('changeWords', () => {
  it.each<[Partial<Rule>, readonly string[]]>([
    [{ on: false }, ['switched off']],
    [{ question: 'how' }, ['question: what → how']],
    [{ points: 40 }, ['points: 30 → 40']],
    [{ patterns: ['import', 'row'] }, ['patterns: added “import”, “row”', 'patterns: removed “export”']],
    [{ where: ['summary', 'labels'] }, ['where: added “labels”', 'where: removed “description”']],
    [{ leaveOut: ['quotes'] }, ['leaveOut: removed “code”']],
    [{ only: { type: ['bug', 'defect'] } }, ['only.type: anything → “bug”, “defect”']],
    [{ only: { dueDate: true, labels: false } }, ['only.dueDate: anything → set', 'only.labels: anything → empty']],
    [{ unless: { sentence: ['x'], anywhere: ['y'] } }, ['unless.sentence: added “x”', 'unless.anywhere: added “y”']],
    [{ note: '' }, ['note: changed']],
  ])('says of a rule that becomes %j', (to, words) => {
    expect(changed(rule(), rule(to))).toEqual(words);
  });

  it('says what came to a condition and what went from it', () => {
    const before = rule({ only: { type: ['bug', 'task'], labels: true } });
    expect(changed(before, rule({ only: { type: ['bug', 'story'] } }))).toEqual([
      'only.type: added “story”',
      'only.type: removed “task”',
      'only.labels: set → anything',
    ]);
  });

  it('says so where nothing differs but how it is written', () => {
    expect(changed(rule(), rule({ where: ['description', 'summary'] }))).toEqual([
      'written otherwise, with the same meaning',
    ]);
  });

  it('says what a rule is that was added or removed', () => {
    const off = rule({ on: false, patterns: [], only: { type: true } });
    expect(changeWords({ kind: 'added', id: 'export', after: off })).toEqual(['what, 30 points, switched off']);
    expect(changeWords({ kind: 'removed', id: 'export', before: rule() })).toEqual([
      'what, 30 points',
      'patterns: “export”',
    ]);
  });
});

describe('setChangeWords', () => {
  it.each<[Partial<RuleSet>, Partial<RuleSet>, readonly string[]]>([
    [{}, {}, []],
    [{}, { language: 'de' }, ['language: en → de']],
    [{}, { negations: [] }, ['negations: now 0 of its own']],
    [{ negations: ['not'] }, {}, ['negations: left out']],
    [{ negations: ['not'] }, { negations: ['no'] }, ['negations: added “no”', 'negations: removed “not”']],
    [{ templateLines: ['A'] }, { templateLines: ['A', 'B'] }, ['templateLines: added “B”']],
    [
      {},
      {
        calibration: {
          rules: 'x',
          decisions: 200,
          clear: [],
          mixed: [],
          high: 0.9,
          medium: 0.7,
          right: { high: 1, medium: 1, low: 1 },
        },
      },
      ['calibration: changed'],
    ],
  ])('says what differs from %j to %j', (before, after, words) => {
    expect(setChangeWords({ ...ruleSet(), ...before }, { ...ruleSet(), ...after })).toEqual(words);
  });
});

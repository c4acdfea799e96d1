import { describe, expect, it } from '@jest/globals';

import {
  compileRules,
  fingerprintOf,
  parseRuleSet,
  plainIssueText,
  probabilityAt,
  strengthOf,
  suggest,
  type Calibration,
  type Curve,
  type RuleSet,
} from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';

const rules = ruleSet(
  rule({ id: 'ask', question: 'what', points: 60, patterns: ['ask'] }),
  rule({ id: 'wish', question: 'why', points: 20, patterns: ['wish'] }),
  rule({ id: 'work', question: 'how', points: 40, patterns: ['work'] }),
  rule({ id: 'toil', question: 'how', points: 20, patterns: ['toil'] }),
);
const calibration: Calibration = {
  rules: fingerprintOf(rules),
  decisions: 300,
  clear: [
    [10, 0.6],
    [30, 0.8],
    [60, 0.98],
  ],
  mixed: [
    [40, 0.55],
    [60, 0.95],
  ],
  high: 0.98,
  medium: 0.75,
  right: { high: 0.97, medium: 0.85, low: 0.6 },
};
const measured: RuleSet = { ...rules, calibration };
const sure = (set: RuleSet, summary: string, description = '') => {
  const { confidence, band, isMeasured } = suggest(compileRules(set), plainIssueText({ summary, description }));
  return { confidence: Math.round(confidence * 1000) / 1000, band, isMeasured };
};

describe('confidence', () => {
  it.each<[what: string, summary: string, confidence: number, band: string]>([
    ['a strong suggestion', 'ask', 0.98, 'high'],
    ['one between two knots', 'wish', 0.7, 'low'],
    ['one of medium strength', 'ask and toil', 0.8, 'medium'],
    ['one that the other side contests: its lead less half of what the other has', 'ask and work', 0.6, 'low'],
  ])('is what was measured for %s', (_what, summary, confidence, band) => {
    expect(sure(measured, summary)).toEqual({ confidence, band, isMeasured: true });
  });

  it('is measured for mixed apart', () => {
    expect(sure(measured, 'ask', 'We work.')).toEqual({ confidence: 0.55, band: 'low', isMeasured: true });
  });

  it('of mixed grows with what the weaker side says', () => {
    expect(sure(measured, 'ask and wish', 'We work. We toil.').confidence).toBeCloseTo(0.95);
  });

  it.each([
    ['ask', 0.97],
    ['ask and toil', 0.85],
    ['wish', 0.6],
  ])('says of %j how often suggestions of its band are right', (summary, right) => {
    expect(suggest(compileRules(measured), plainIssueText({ summary })).bandIsRight).toBe(right);
    expect(suggest(compileRules(rules), plainIssueText({ summary })).bandIsRight).toBeUndefined();
  });

  it('is none where nothing is clear', () => {
    expect(sure(measured, 'Phoenix')).toEqual({ confidence: 0, band: 'low', isMeasured: true });
  });

  it('is an order that nobody measured where the rules have changed since, or never were measured', () => {
    const changed: RuleSet = { ...measured, rules: measured.rules.map((one) => ({ ...one, points: one.points + 1 })) };
    for (const set of [changed, rules]) {
      expect(sure(set, 'ask').isMeasured).toBe(false);
      expect(sure(set, 'ask').confidence).toBeGreaterThan(sure(set, 'wish').confidence);
    }
  });

  it('stays measured where only notes have changed', () => {
    const noted: RuleSet = { ...measured, rules: measured.rules.map((one) => ({ ...one, note: 'Read this.' })) };
    expect(sure(noted, 'ask').isMeasured).toBe(true);
  });
});

describe('the strength of a suggestion', () => {
  const points = { what: 60, why: 10, how: 20, when: 10 };

  it('is its lead, less half of what speaks against it', () => {
    expect(strengthOf({ kind: 'clear', side: 'backlog' }, points)).toBe(70 - 30 - 15);
  });

  it('is never below nothing', () => {
    expect(strengthOf({ kind: 'clear', side: 'backlog' }, { what: 60, why: 0, how: 50, when: 0 })).toBe(0);
  });

  it('is what the weaker side says, for mixed', () => {
    expect(strengthOf({ kind: 'both', demands: [] }, points)).toBe(30);
  });

  it('is none where nothing is clear', () => {
    expect(strengthOf({ kind: 'even' }, points)).toBe(0);
  });
});

describe('a curve', () => {
  const curve: Curve = [
    [10, 0.5],
    [20, 0.9],
  ];

  it.each([
    [0, 0.5],
    [10, 0.5],
    [15, 0.7],
    [20, 0.9],
    [90, 0.9],
  ])('gives %d points the probability %d', (strength, probability) => {
    expect(probabilityAt(curve, strength)).toBeCloseTo(probability);
  });
});

describe('a calibration from outside', () => {
  it.each<[what: string, change: object]>([
    [
      'probabilities that fall',
      {
        clear: [
          [10, 0.9],
          [20, 0.5],
        ],
      },
    ],
    [
      'strengths that do not rise',
      {
        clear: [
          [10, 0.5],
          [10, 0.9],
        ],
      },
    ],
    ['a probability beyond 1', { mixed: [[10, 1.5]] }],
    ['an empty curve', { clear: [] }],
    ['High below Medium', { high: 0.5 }],
    ['too few decisions', { decisions: 199 }],
    ['no share that is right for a band', { right: { high: 0.9, low: 0.5 } }],
  ])('is refused with %s', (_what, change) => {
    expect(parseRuleSet({ ...rules, calibration: { ...calibration, ...change } }).kind).toBe('faulty');
  });

  it('may stay level, and may have no Medium', () => {
    const level = {
      ...calibration,
      clear: [
        [10, 0.9],
        [20, 0.9],
      ],
      high: 0.9,
      medium: 0.9,
    };
    expect(parseRuleSet({ ...rules, calibration: level }).kind).toBe('ok');
  });

  it('is read as it is otherwise', () => {
    expect(parseRuleSet(measured)).toEqual({ kind: 'ok', ruleSet: measured });
  });
});

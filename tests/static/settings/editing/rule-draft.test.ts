import { RULE_LIMITS } from '#rules';
import { describe, expect, it } from '@jest/globals';

import {
  draftOf,
  emptyDraft,
  readDraft,
  readPoints,
  replaceLine,
  type RuleDraft,
} from '../../../../static/settings/editing/rule-draft';

const draft = (overrides: Partial<RuleDraft> = {}): RuleDraft => ({
  ...emptyDraft('what'),
  patterns: 'export',
  ...overrides,
});

describe('readDraft', () => {
  it('reads back the rule that a form was opened with', () => {
    const body = { question: 'how', points: 7, patterns: ['go live', 'ship*'], where: ['labels'], note: 'N.' } as const;
    expect(readDraft(draftOf(body))).toEqual({ kind: 'ok', body });
  });

  it('leaves out empty lines, outer spaces and patterns that are there already', () => {
    const read = readDraft(draft({ patterns: '\n export \n\nexport\nimport\n' }));
    expect(read).toMatchObject({ kind: 'ok', body: { patterns: ['export', 'import'] } });
  });

  it('says nothing of the fields where the rule looks in the usual ones', () => {
    const read = readDraft(draft({ where: ['summary', 'description'] }));
    expect(read.kind === 'ok' && 'where' in read.body).toBe(false);
  });

  it('tells line, position and what is meant of a faulty pattern', () => {
    const read = readDraft(draft({ patterns: 'export\n\nroll-out (phase)' }));
    expect(read).toMatchObject({
      kind: 'faulty',
      faults: {
        lines: [{ line: 3, source: 'roll-out (phase)', fault: { position: 9, suggestion: 'roll-out phase' } }],
      },
    });
  });

  it.each<[string, Partial<RuleDraft>, string]>([
    ['no pattern', { patterns: ' \n ' }, 'patterns'],
    [
      'too many patterns',
      { patterns: Array.from({ length: RULE_LIMITS.patternsPerRule + 1 }, (_, n) => `p${n}`).join('\n') },
      'patterns',
    ],
    ['points that are no number', { points: '1e1' }, 'points'],
    ['no place to look in', { where: [] }, 'where'],
    ['a note that is too long', { note: 'n'.repeat(RULE_LIMITS.noteLength + 1) }, 'note'],
  ])('says what is wrong with %s', (_case, overrides, field) => {
    const read = readDraft(draft(overrides));
    expect(read.kind === 'faulty' && field in read.faults).toBe(true);
  });

  it('refuses a pattern that is too long, at the character where it is', () => {
    const read = readDraft(draft({ patterns: 'x'.repeat(RULE_LIMITS.patternLength + 1) }));
    expect(read).toMatchObject({
      kind: 'faulty',
      faults: { lines: [{ fault: { position: RULE_LIMITS.patternLength } }] },
    });
  });
});

describe('readPoints', () => {
  it.each([
    ['1', 1],
    [' 100 ', 100],
    ['0', undefined],
    ['101', undefined],
    ['', undefined],
    ['12.5', undefined],
    ['-3', undefined],
  ])('reads %p as %p', (typed, points) => {
    expect(readPoints(typed)).toBe(points);
  });
});

describe('replaceLine', () => {
  it('replaces one line and leaves the others', () => {
    expect(replaceLine('a\nb\nc', 2, 'x')).toBe('a\nx\nc');
  });
});

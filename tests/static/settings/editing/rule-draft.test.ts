import { RULE_LIMITS, type Rule } from '#rules';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { ConditionDraft } from '../../../../static/settings/editing/condition-draft';
import {
  draftOf,
  emptyDraft,
  isSameDraft,
  readDraft,
  type RuleBody,
  type RuleDraft,
} from '../../../../static/settings/editing/rule-draft';
import { anyRule } from '../../../builders/any-rule';

const BUG: ConditionDraft = { field: 'type', customId: '', asks: 'words', words: 'bug' };

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
    const read = readDraft(draft({ patterns: 'export\n\nby {dat}' }));
    expect(read).toMatchObject({
      kind: 'faulty',
      faults: {
        patterns: {
          lines: [{ line: 3, source: 'by {dat}', fault: { position: 4, suggestion: 'by {date}' } }],
        },
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
    ['an exception that cannot be read', { sentence: '%' }, 'sentence'],
    ['a condition that cannot be read', { conditions: [{ ...BUG, words: '%' }] }, 'conditions'],
    ['a condition without words', { conditions: [{ ...BUG, words: ' ' }] }, 'conditions'],
    ['a custom field without a number', { conditions: [{ ...BUG, field: 'custom', customId: 'team' }] }, 'conditions'],
    ['two conditions of one field', { conditions: [BUG, BUG] }, 'conditions'],
    ['no pattern and nothing asked for', { patterns: '', conditions: [{ ...BUG, asks: 'empty' }] }, 'patterns'],
    ['a note that is too long', { note: 'n'.repeat(RULE_LIMITS.noteLength + 1) }, 'note'],
  ])('says what is wrong with %s', (_case, overrides, field) => {
    const read = readDraft(draft(overrides));
    expect(read.kind === 'faulty' && field in read.faults).toBe(true);
  });

  it('needs no pattern where a condition asks for something', () => {
    const read = readDraft(draft({ patterns: '', conditions: [BUG] }));
    expect(read).toMatchObject({ kind: 'ok', body: { patterns: [], only: { type: ['bug'] } } });
  });

  it.each(['customfield_10042', 'cf[10042]', ' 10042 '])('reads %p as the custom field 10042', (customId) => {
    const read = readDraft(draft({ conditions: [{ ...BUG, field: 'custom', customId, asks: 'set' }] }));
    expect(read).toMatchObject({ kind: 'ok', body: { only: { customfield_10042: true } } });
  });

  it('keeps a pattern with a line break one pattern', () => {
    const { patterns } = draftOf({ question: 'how', points: 7, patterns: ['go \n live'], note: '' });
    expect(patterns).toBe('go live');
  });

  it('refuses a pattern that is too long, at the character where it is', () => {
    const read = readDraft(draft({ patterns: 'x'.repeat(RULE_LIMITS.patternLength + 1) }));
    expect(read).toMatchObject({
      kind: 'faulty',
      faults: { patterns: { lines: [{ fault: { position: RULE_LIMITS.patternLength } }] } },
    });
  });
});

describe('any rule', () => {
  it('comes out of its form as it went in, but for what goes without saying', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(readDraft(draftOf(rule))).toEqual({ kind: 'ok', body: bodyOf(rule) });
      }),
    );
  });

  it('keeps the order of its conditions: the first is what is shown', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const read = readDraft(draftOf(rule));
        expect(read.kind === 'ok' && Object.keys(read.body.only ?? {})).toEqual(Object.keys(rule.only ?? {}));
      }),
    );
  });
});

describe('isSameDraft', () => {
  const base = draft({ where: ['summary', 'labels'], leaveOut: ['code', 'headings'] });

  it('does not mind the order of what is ticked', () => {
    const other: RuleDraft = { ...base, where: ['labels', 'summary'], leaveOut: ['headings', 'code'] };
    expect(isSameDraft(base, other)).toBe(true);
  });

  it.each<Partial<RuleDraft>>([
    { patterns: 'import' },
    { sentence: 'no budget' },
    { anywhere: 'no budget' },
    { leaveOut: [] },
    { conditions: [{ field: 'type', customId: '', asks: 'words', words: 'bug' }] },
  ])('tells %j', (to) => {
    expect(isSameDraft(base, { ...base, ...to })).toBe(false);
  });
});

/** What a rule says in its form, without what rules do when they do not say so. */
function bodyOf({ question, points, patterns, where, leaveOut, only, unless, note }: Rule): Partial<RuleBody> {
  return {
    ...{ question, points, patterns, note },
    ...(where?.join() !== 'summary,description' && { where }),
    ...(leaveOut?.join() !== 'quotes,code' && { leaveOut }),
    ...(only && { only }),
    ...(unless && { unless }),
  };
}

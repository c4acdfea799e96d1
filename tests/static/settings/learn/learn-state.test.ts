import { describe, expect, it } from '@jest/globals';

import { plainIssueText } from '#rules';

import type { Decisions } from '../../../../static/settings/learn/decisions/decisions';
import { learnState, type LearnEvent, type LearnState } from '../../../../static/settings/learn/learn-state';
import { smallRules } from '../../../measure/small-rules';

const decisions = (each: number): Decisions => ({
  issues: Array.from({ length: 2 * each }, (_, nth) => ({
    id: String(nth),
    label: nth % 2 === 0 ? ('backlog' as const) : ('plan' as const),
    text: plainIssueText({}),
  })),
  read: 2 * each,
  hasMore: false,
  backlog: each,
  plan: each,
});
const after = (...events: readonly LearnEvent[]): LearnState => events.reduce(learnState, { kind: 'idle' });
const read = (each: number): LearnEvent => ({ kind: 'read', decisions: decisions(each) });
const learned: LearnEvent = { kind: 'learned', ruleSet: smallRules, learned: { proposals: [], right: 3 } };
const failed: LearnEvent = { kind: 'failed', failure: { code: 'rejected' }, jiraWords: ['Bad.'], jql: 'x' };
const started: LearnEvent = { kind: 'started' };

describe('learning', () => {
  it('reads, learns and is done', () => {
    expect(after(started, { kind: 'page-read', read: 100 })).toMatchObject({ kind: 'reading', read: 100 });
    expect(after(started, read(20), { kind: 'step', done: 2, of: 21 })).toMatchObject({
      kind: 'learning',
      done: 2,
      of: 21,
    });
    expect(after(started, read(20), learned)).toMatchObject({ kind: 'learned', learned: { right: 3 } });
  });

  it('says until when it waits, and no more once it goes on', () => {
    const waits = after(started, { kind: 'waits', until: 5 });
    expect(waits).toMatchObject({ waitsUntil: 5 });
    expect(learnState(waits, { kind: 'waits', until: undefined })).toMatchObject({ waitsUntil: undefined });
  });

  it('does not begin to learn from too few', () => {
    expect(after(started, read(9))).toMatchObject({ kind: 'too-few', decisions: { backlog: 9 } });
  });

  it.each([
    ['while it reads', after(started)],
    ['while it learns', after(started, read(20))],
  ])('can be cancelled, and can fail, %s', (_, state) => {
    expect(learnState(state, { kind: 'cancelled' })).toEqual({ kind: 'cancelled' });
    expect(learnState(state, failed)).toEqual(failed);
  });

  it('hears nothing that comes late', () => {
    const cancelled = after(started, { kind: 'cancelled' });
    for (const late of [read(20), learned, failed, { kind: 'step', done: 1, of: 2 } as const]) {
      expect(learnState(cancelled, late)).toEqual(cancelled);
    }
    const done = after(started, read(20), learned);
    for (const late of [failed, { kind: 'cancelled' } as const]) expect(learnState(done, late)).toEqual(done);
  });

  it('starts anew from anywhere', () => {
    expect(learnState(after(started, read(20), learned), started)).toEqual(after(started));
  });
});

import { describe, expect, it } from '@jest/globals';

import { planSummary } from '../../../../static/backlog/tagging/plan-summary';
import { failureReason, resultLines, resultTitle } from '../../../../static/backlog/tagging/result-words';
import {
  standingAfter,
  taggingState,
  type Handled,
  type Outcome,
  type TaggingEvent,
  type TaggingState,
} from '../../../../static/backlog/tagging/tagging-state';
import { scannedIssue } from '../scanned-issue-builder';

const IDLE: TaggingState = { kind: 'idle' };
const after = (...events: readonly TaggingEvent[]): TaggingState => events.reduce(taggingState, IDLE);
const handled = (number: number, outcome: Outcome): Handled => ({
  issue: { id: `${number}`, key: `DESK-${number}` },
  outcome,
});
const tagged: Extract<Outcome, { kind: 'tagged' }> = {
  kind: 'tagged',
  standing: { kind: 'tagged', place: 'plan', by: 'run', rules: 2 },
  change: {
    before: { tag: undefined, labels: [] },
    after: { tag: { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 2 }, labels: ['project-plan'] },
  },
};
const unlabelled: Outcome = {
  ...tagged,
  change: {
    ...tagged.change,
    after: { tag: { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 2, label: false }, labels: [] },
  },
};
const failed: Outcome = { kind: 'failed', failure: { code: 'forbidden' }, jiraWords: [] };
const left: Outcome = { kind: 'person-decided', standing: { kind: 'labelled', place: 'backlog' } };

describe('the state of tagging', () => {
  it('counts what was handled until it is finished', () => {
    const state = after(
      { kind: 'started', task: 'tag', total: 3, before: [] },
      { kind: 'handled', handled: handled(1, tagged) },
      { kind: 'cancelled' },
      { kind: 'finished' },
    );
    expect(state).toEqual({ kind: 'finished', task: 'tag', total: 3, handled: [handled(1, tagged)] });
  });

  it('keeps what was handled before when the rest is tried again', () => {
    const state = after({ kind: 'started', task: 'tag', total: 1, before: [handled(1, tagged), handled(2, left)] });
    expect(state).toMatchObject({ total: 3, handled: [{ outcome: tagged }, { outcome: left }] });
  });

  it('cannot be dismissed while it runs', () => {
    const running = after({ kind: 'started', task: 'tag', total: 1, before: [] });
    expect(taggingState(running, { kind: 'dismissed' })).toBe(running);
    expect(taggingState(taggingState(running, { kind: 'finished' }), { kind: 'dismissed' })).toEqual(IDLE);
  });

  it('knows what stands on an issue afterwards, unless it failed', () => {
    expect(standingAfter(tagged)).toEqual({ kind: 'tagged', place: 'plan', by: 'run', rules: 2 });
    expect(standingAfter(left)).toEqual({ kind: 'labelled', place: 'backlog' });
    expect(standingAfter(failed)).toBeUndefined();
  });
});

describe('the words of a result', () => {
  const result = {
    kind: 'finished',
    task: 'tag',
    total: 5,
    handled: [handled(1, tagged), handled(2, left), handled(3, failed), handled(4, unlabelled)],
  } as const;

  it('count what was tagged, what failed and what was not reached', () => {
    expect(resultTitle(result)).toBe('2 tagged, 1 failed, 1 not reached');
    expect(resultTitle({ ...result, total: 1, handled: [handled(1, left)] })).toBe('0 tagged');
  });

  it('name what was left alone, and why', () => {
    expect(resultLines(result, true)).toEqual([
      { words: 'left alone: a person decided', keys: ['DESK-2'] },
      { words: 'tagged without a label: labels are not on their screen', keys: ['DESK-4'] },
    ]);
  });

  it('do not miss labels where the project sets none', () => {
    expect(resultLines(result, false)).toEqual([{ words: 'left alone: a person decided', keys: ['DESK-2'] }]);
  });

  it('give Jira’s own words for a failure, where there are any', () => {
    expect(failureReason(failed)).toBe('You may not do this here');
    expect(failureReason({ ...failed, jiraWords: ['The label is too long.'] })).toBe(
      'Jira says: The label is too long.',
    );
  });
});

describe('the summary before tagging', () => {
  it('counts what would be written where, and what would not', () => {
    const issues = [
      scannedIssue(1),
      scannedIssue(2, { place: 'plan' }),
      scannedIssue(3, { place: 'mixed' }),
      scannedIssue(4, { standing: { kind: 'removed', place: 'plan' } }),
      scannedIssue(5, { standing: { kind: 'tagged', place: 'backlog', by: 'run', rules: 0 } }),
    ];
    expect(planSummary(issues, () => 'suggested', 0)).toEqual({
      write: { backlog: 1, plan: 1 },
      rest: { 'person-decided': 1, 'no-suggestion': 1, standing: 1 },
    });
  });
});

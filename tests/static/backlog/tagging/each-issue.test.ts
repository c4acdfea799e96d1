import { describe, expect, it } from '@jest/globals';

import { JiraError } from '#jira';

import { eachIssue, WRITE_EVERY_MS } from '../../../../static/backlog/tagging/each-issue';
import type { Handled, Outcome } from '../../../../static/backlog/tagging/tagging-state';

const issues = Array.from({ length: 12 }, (_, index) => ({ id: `${index}`, key: `DESK-${index}` }));
const standing: Outcome = { kind: 'standing', standing: { kind: 'none' } };

/** Time that passes only while something sleeps. */
function fakeTime() {
  let time = 0;
  return {
    now: () => time,
    sleep: (milliseconds: number, signal: AbortSignal) => {
      signal.throwIfAborted();
      time = Math.max(time, time + milliseconds);
      return Promise.resolve();
    },
  };
}

describe('handling issue after issue', () => {
  it('handles each once, a few at a time', async () => {
    const told: Handled[] = [];
    let open = 0;
    let most = 0;
    const handle = async (): Promise<Outcome> => {
      open += 1;
      most = Math.max(most, open);
      await Promise.resolve();
      open -= 1;
      return standing;
    };
    const signal = new AbortController().signal;
    await eachIssue(issues, handle, { ...fakeTime(), signal, tell: (handled) => told.push(handled) });
    expect(told.map(({ issue }) => issue.id).sort()).toEqual(issues.map(({ id }) => id).sort());
    expect(most).toBeLessThanOrEqual(4);
  });

  it('keeps to the pace that Jira’s bursts allow', async () => {
    const time = fakeTime();
    const begun: number[] = [];
    const handle = (): Promise<Outcome> => {
      begun.push(time.now());
      return Promise.resolve(standing);
    };
    await eachIssue(issues, handle, { ...time, signal: new AbortController().signal, tell: () => undefined });
    expect((begun.at(-1) ?? 0) - (begun[0] ?? 0)).toBeGreaterThanOrEqual((issues.length - 1) * WRITE_EVERY_MS);
  });

  it('names what one throws and goes on with the others', async () => {
    const told: Handled[] = [];
    const handle = ({ id }: { id: string }): Promise<Outcome> =>
      id === '3' ? Promise.reject(new JiraError('not-found', [])) : Promise.resolve(standing);
    const signal = new AbortController().signal;
    await eachIssue(issues, handle, { ...fakeTime(), signal, tell: (handled) => told.push(handled) });
    expect(told).toHaveLength(issues.length);
    expect(told.filter(({ outcome }) => outcome.kind === 'failed')).toEqual([
      { issue: issues[3], outcome: { kind: 'failed', failure: { code: 'not-found' }, jiraWords: [] } },
    ]);
  });

  it('begins no further issue once it is aborted', async () => {
    const controller = new AbortController();
    const told: Handled[] = [];
    const handle = (): Promise<Outcome> => {
      controller.abort();
      return Promise.resolve(standing);
    };
    const { signal } = controller;
    await eachIssue(issues, handle, { ...fakeTime(), signal, tell: (handled) => told.push(handled) });
    expect(told).toHaveLength(1);
  });
});

import { describe, expect, it } from '@jest/globals';

import { JiraError } from '#jira';

import { eachIssue, WRITE_EVERY_MS } from '../../../static/ui/each-issue';

const issues = Array.from({ length: 12 }, (_, index) => ({ id: `${index}`, key: `DESK-${index}` }));
type Outcome = 'done' | 'failed';
interface Handled {
  readonly issue: { readonly id: string };
  readonly outcome: Outcome;
}
const failed = (): Outcome => 'failed';

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
      return 'done';
    };
    const signal = new AbortController().signal;
    await eachIssue(issues, handle, { ...fakeTime(), failed, signal, tell: (handled) => told.push(handled) });
    expect(told.map(({ issue }) => issue.id).sort()).toEqual(issues.map(({ id }) => id).sort());
    expect(most).toBeLessThanOrEqual(4);
  });

  it('keeps to the pace that Jira’s bursts allow', async () => {
    const time = fakeTime();
    const begun: number[] = [];
    const handle = (): Promise<Outcome> => {
      begun.push(time.now());
      return Promise.resolve('done');
    };
    await eachIssue(issues, handle, { ...time, failed, signal: new AbortController().signal, tell: () => undefined });
    expect((begun.at(-1) ?? 0) - (begun[0] ?? 0)).toBeGreaterThanOrEqual((issues.length - 1) * WRITE_EVERY_MS);
  });

  it('names what one throws and goes on with the others', async () => {
    const told: Handled[] = [];
    const handle = ({ id }: { id: string }): Promise<Outcome> =>
      id === '3' ? Promise.reject(new JiraError('not-found', [])) : Promise.resolve('done');
    const signal = new AbortController().signal;
    await eachIssue(issues, handle, { ...fakeTime(), failed, signal, tell: (handled) => told.push(handled) });
    expect(told).toHaveLength(issues.length);
    expect(told.filter(({ outcome }) => outcome === 'failed')).toEqual([{ issue: issues[3], outcome: 'failed' }]);
  });

  it('begins no further issue once it is aborted', async () => {
    const controller = new AbortController();
    const told: Handled[] = [];
    const handle = (): Promise<Outcome> => {
      controller.abort();
      return Promise.resolve('done');
    };
    const { signal } = controller;
    await eachIssue(issues, handle, { ...fakeTime(), failed, signal, tell: (handled) => told.push(handled) });
    expect(told).toHaveLength(1);
  });
});

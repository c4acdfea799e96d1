import { describe, expect, it } from '@jest/globals';

import { LEAST_DECISIONS, plainIssueText } from '#rules';
import { judgeChoice, studyDecisions } from '#measure';

import { answerRequests } from '../../../../static/settings/learn/worker/answer-requests';
import type { Decided, LearnReply } from '../../../../static/settings/learn/worker/messages';
import { startLearner, type Learner, type LearnPort } from '../../../../static/settings/learn/worker/start-learner';
import { PartMissing } from '../../../../static/ui/load-part';
import { smallRules } from '../../../measure/small-rules';

const SUMMARIES = [
  ['Export the list', 'backlog'],
  ['Deploy the button', 'backlog'],
  ['Deploy the servers', 'plan'],
  ['A dashboard to sort', 'backlog'],
  ['Mend the roof', 'plan'],
] as const;
const decided = (times: number): readonly Decided[] =>
  Array.from({ length: times }, (_, nth) =>
    SUMMARIES.map(([summary, label], at) => ({
      id: `${nth}-${at}`,
      label,
      text: { ...plainIssueText({ summary }), customfield_10042: { text: 'gold', parts: [] } },
    })),
  ).flat();

/** A worker that runs here; what crosses is copied, as it would be. */
function loopback(): LearnPort {
  const port: LearnPort = {
    onmessage: null,
    onerror: null,
    postMessage: (message: unknown) => {
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => answer(copy));
    },
    terminate: () => {
      port.onmessage = null;
    },
  };
  const answer = answerRequests((reply) => send(port, structuredClone(reply)));
  return port;
}

function send(port: LearnPort, data: unknown): void {
  port.onmessage?.call({} as Worker, new MessageEvent('message', { data }));
}

const quiet = (): void => undefined;
const learner = (issues: readonly Decided[] = []): Learner => startLearner(issues, loopback);

describe('the worker that learns', () => {
  it('proposes what studying here would, and judges a choice alike', async () => {
    const issues = decided(30);
    const here = studyDecisions(
      smallRules,
      issues.map((issue) => ({ ...issue, source: '', question: undefined })),
      5,
    );
    const own = learner(issues);
    const { proposals, right } = await own.study(smallRules, 5, quiet);
    expect(proposals).toEqual(here.proposals);
    expect(proposals.length).toBeGreaterThan(0);
    expect(right).toBe(judgeChoice(here, new Set()).before.right);
    const taken = proposals.map(({ rule }) => rule.id);
    expect(await own.judge(taken)).toEqual(judgeChoice(here, new Set(taken)));
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    await learner(decided(12)).study(smallRules, 0, (done) => told.push(done));
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('measures confidence with enough decisions, and says nothing with fewer', async () => {
    const enough = decided(LEAST_DECISIONS / SUMMARIES.length);
    expect(await learner(enough).measure(smallRules, quiet)).toMatchObject({ decisions: LEAST_DECISIONS });
    expect(await learner(decided(10)).measure(smallRules, quiet)).toBeUndefined();
  });

  it('fails in words of its own where there is nothing to judge', async () => {
    await expect(learner().judge(['export'])).rejects.toThrow('The worker failed');
  });

  it('answers what it cannot read, and goes on', () => {
    const replies: LearnReply[] = [];
    const answer = answerRequests((reply) => replies.push(reply));
    for (const message of [undefined, 'study', { nth: 7, kind: 'study', ruleSet: {}, mostTerms: 5 }]) {
      answer(message);
    }
    expect(replies).toEqual([0, 0, 7].map((nth) => ({ nth, kind: 'failed' })));
  });

  it('says that a part is missing when the worker cannot be loaded', async () => {
    const port = loopback();
    port.postMessage = quiet;
    const asked = startLearner([], () => port).judge([]);
    port.onerror?.call({} as Worker, {} as ErrorEvent);
    await expect(asked).rejects.toBeInstanceOf(PartMissing);
  });

  it('fails on an answer that cannot be read, instead of waiting for ever', async () => {
    const port = loopback();
    port.postMessage = quiet;
    const asked = startLearner([], () => port).judge([]);
    send(port, { kind: 'judged', nth: 1, judgement: 'good' });
    await expect(asked).rejects.toThrow('cannot be read');
  });
});

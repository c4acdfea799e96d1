import { describe, expect, it } from '@jest/globals';

import { DEFAULT_LABELS, TAG_PROPERTY } from '#issue';
import type { TagAim } from '#run';

import { createPatience } from '../../../../static/ui/patience';
import { eachIssue } from '../../../../static/ui/each-issue';
import { failed, handleIssue, type TagWork } from '../../../../static/backlog/tagging/handle-issue';
import type { Handled } from '../../../../static/backlog/tagging/tagging-state';
import { jiraIssue } from '../jira-issue-builder';
import { oneIssueJira } from '../../one-issue-jira';
import { scannedIssue } from '../scanned-issue-builder';

const planned = scannedIssue(1, { place: 'plan', band: 'high' });
const approve: TagAim = { kind: 'approve', suggestion: planned, choice: 'suggested', rules: 2 };
const tag = { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 2 } as const;
const workWith = (overrides: Pick<TagWork, 'request'> & Partial<TagWork>): TagWork => ({
  names: DEFAULT_LABELS,
  patiently: (round) => round(),
  pause: () => Promise.resolve(),
  lost: new Map(),
  ...overrides,
});

describe('handling one issue of a list', () => {
  it('tags it, says what stands then, and knows the way back', async () => {
    const jira = oneIssueJira(jiraIssue(1, { labels: ['harbour'] }));
    const tagged = await handleIssue(planned, approve, workWith(jira));
    expect(tagged).toMatchObject({ kind: 'tagged', standing: { kind: 'tagged', place: 'plan', by: 'run' } });
    const change = tagged.kind === 'tagged' ? tagged.change : undefined;
    if (change === undefined) return;
    expect(await handleIssue(planned, { kind: 'undo', change }, workWith(jira))).toEqual({
      kind: 'undone',
      standing: { kind: 'none' },
    });
    expect(jira.issue()).toMatchObject({ fields: { labels: ['harbour'] }, properties: {} });
  });

  it('writes only the property where labels are off the screen', async () => {
    const jira = oneIssueJira(jiraIssue(1, { editable: ['summary'] }));
    const tagged = await handleIssue(planned, approve, workWith(jira));
    expect(tagged).toMatchObject({ kind: 'tagged', change: { after: { tag: { label: false } } } });
    expect(jira.edits()).toEqual([
      { update: {}, properties: [{ key: TAG_PROPERTY, value: { ...tag, label: false } }] },
    ]);
  });

  it('leaves alone what a person decided since the scan, and says what stands', async () => {
    const jira = oneIssueJira(jiraIssue(1, { labels: ['product-backlog'] }));
    expect(await handleIssue(planned, approve, workWith(jira))).toEqual({
      kind: 'person-decided',
      standing: { kind: 'labelled', place: 'backlog' },
    });
  });

  it('remembers a lost write for the next try of the list', async () => {
    const jira = oneIssueJira(jiraIssue(1), { PUT: ['lost-after'] });
    let isDown = false;
    const work = workWith({
      request: (what) => {
        if (isDown) return Promise.reject(new Error('down'));
        isDown = what.method === 'PUT';
        return jira.request(what);
      },
    });
    expect(await handleIssue(planned, approve, work)).toMatchObject({ kind: 'failed' });
    isDown = false;
    expect(await handleIssue(planned, approve, work)).toMatchObject({
      kind: 'tagged',
      change: { before: { tag: undefined, labels: [] } },
    });
    expect(work.lost.size).toBe(0);
  });

  it('finishes an undo that was begun when it is cancelled', async () => {
    const jira = oneIssueJira(jiraIssue(1, { labels: ['project-plan'], tag }), { DELETE: [429, 429] });
    const undo: TagAim = {
      kind: 'undo',
      change: { before: { tag: undefined, labels: [] }, after: { tag, labels: ['project-plan'] } },
    };
    const controller = new AbortController();
    const time = {
      now: () => 0,
      random: () => 0,
      sleep: (_milliseconds: number, signal: AbortSignal) => {
        signal.throwIfAborted();
        return Promise.resolve();
      },
    };
    const patiently = createPatience(time, controller.signal, () => controller.abort());
    const told: Handled[] = [];
    await eachIssue([planned], (issue) => handleIssue(issue, undo, workWith({ ...jira, patiently })), {
      ...time,
      signal: controller.signal,
      failed,
      tell: (handled) => told.push(handled),
    });
    expect(told).toMatchObject([{ outcome: { kind: 'undone', standing: { kind: 'none' } } }]);
    expect(jira.state()).toEqual({ tag: undefined, labels: [] });
  });
});

import { describe, expect, it } from '@jest/globals';

import { DEFAULT_LABELS, type JiraIssue } from '#issue';
import type { JiraAnswer, JiraRequest, Request } from '#jira';

import { tagIssue, type TagWork } from '../../../../static/backlog/tagging/tag-issue';
import { undoTag } from '../../../../static/backlog/tagging/undo-tag';
import { jiraIssue } from '../jira-issue-builder';
import { scannedIssue } from '../scanned-issue-builder';

const answer = (issue: JiraIssue): JiraAnswer => ({ status: 200, body: JSON.stringify(issue) });
const done: JiraAnswer = { status: 204, body: '' };
const LOST = 'lost';

/** A Jira that gives these answers in turn, and notes what it was asked. */
function fakeJira(...answers: readonly (JiraAnswer | typeof LOST)[]) {
  const asked: JiraRequest[] = [];
  const request: Request = (what) => {
    const next = answers[asked.length];
    asked.push(what);
    return next === undefined || next === LOST ? Promise.reject(new Error('lost')) : Promise.resolve(next);
  };
  return { asked, request, methods: () => asked.map(({ method }) => method) };
}

const workWith = (request: Request, overrides: Partial<TagWork> = {}): TagWork => ({
  request,
  patiently: (call) => call(),
  pause: () => Promise.resolve(),
  names: DEFAULT_LABELS,
  choice: 'suggested',
  rules: 2,
  ...overrides,
});
const planned = scannedIssue(1, { place: 'plan', band: 'high' });
const tag = { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 2 } as const;

describe('tagging one issue', () => {
  it('reads the issue again, then writes label and property together', async () => {
    const jira = fakeJira(answer(jiraIssue(1, { labels: ['harbour'] })), done);
    expect(await tagIssue(planned, workWith(jira.request))).toMatchObject({ kind: 'tagged', labelled: true });
    expect(jira.methods()).toEqual(['GET', 'PUT']);
    expect(jira.asked[1]?.body).toEqual({
      update: { labels: [{ add: 'project-plan' }] },
      properties: [{ key: 'backlog-or-plan', value: tag }],
    });
  });

  it('leaves alone what a person decided since the scan', async () => {
    const jira = fakeJira(answer(jiraIssue(1, { labels: ['product-backlog'] })));
    expect(await tagIssue(planned, workWith(jira.request))).toEqual({
      kind: 'person-decided',
      standing: { kind: 'labelled', place: 'backlog' },
    });
    expect(jira.methods()).toEqual(['GET']);
  });

  it('refuses where the user may not edit, without a write', async () => {
    const jira = fakeJira(answer(jiraIssue(1, { editable: [] })));
    await expect(tagIssue(planned, workWith(jira.request))).rejects.toMatchObject({ code: 'forbidden' });
    expect(jira.methods()).toEqual(['GET']);
  });

  it('writes only the property where labels are off the screen', async () => {
    const jira = fakeJira(answer(jiraIssue(1, { editable: ['summary'] })), done);
    expect(await tagIssue(planned, workWith(jira.request))).toMatchObject({ kind: 'tagged', labelled: false });
    expect(jira.asked[1]?.body).toMatchObject({ update: {}, properties: [{ value: { label: false } }] });
  });

  it('reads again after a lost answer, and counts a write that took effect', async () => {
    const jira = fakeJira(answer(jiraIssue(1)), LOST, answer(jiraIssue(1, { labels: ['project-plan'], tag })));
    expect(await tagIssue(planned, workWith(jira.request))).toMatchObject({
      kind: 'tagged',
      before: { tag: undefined, labels: [] },
    });
    expect(jira.methods()).toEqual(['GET', 'PUT', 'GET']);
  });

  it('writes again when the lost write did not take effect', async () => {
    const jira = fakeJira(answer(jiraIssue(1)), { status: 503, body: '' }, answer(jiraIssue(1)), done);
    expect(await tagIssue(planned, workWith(jira.request))).toMatchObject({ kind: 'tagged' });
    expect(jira.methods()).toEqual(['GET', 'PUT', 'GET', 'PUT']);
  });

  it('gives up after three tries', async () => {
    const jira = fakeJira(LOST, LOST, LOST, LOST);
    await expect(tagIssue(planned, workWith(jira.request))).rejects.toMatchObject({ code: 'connection-lost' });
    expect(jira.asked).toHaveLength(3);
  });
});

describe('taking one tag back', () => {
  const written = {
    kind: 'tagged',
    decision: { place: 'plan', band: 'high', by: 'run', rules: 2 },
    before: { tag: undefined, labels: ['harbour'] },
    labelled: true,
  } as const;

  it('deletes the property and removes the label', async () => {
    const jira = fakeJira(answer(jiraIssue(1, { labels: ['harbour', 'project-plan'], tag })), done, done);
    expect(await undoTag(planned, written, workWith(jira.request))).toEqual({
      kind: 'undone',
      standing: { kind: 'none' },
    });
    expect(jira.methods()).toEqual(['GET', 'DELETE', 'PUT']);
    expect(jira.asked[2]?.body).toEqual({ update: { labels: [{ remove: 'project-plan' }] } });
  });

  it('leaves alone what a person changed since', async () => {
    const jira = fakeJira(answer(jiraIssue(1, { labels: ['harbour'], tag })));
    expect(await undoTag(planned, written, workWith(jira.request))).toMatchObject({ kind: 'changed-since' });
    expect(jira.methods()).toEqual(['GET']);
  });
});

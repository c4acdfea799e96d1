import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LABELS } from '#issue';

import { createPatience } from '../../../../static/ui/patience';
import { removeTag, type RemovePorts } from '../../../../static/settings/leave/remove-tag';
import { oneIssueJira } from '../../one-issue-jira';
import { issue, tag } from '../../panel/builders';

const tagged = issue({ labels: ['ux', 'product-backlog'], tag: tag() });
const CLEAN = { tag: undefined, labels: ['ux'] };

const remove = (jira: ReturnType<typeof oneIssueJira>, over: Partial<RemovePorts> = {}) =>
  removeTag('10001', {
    request: jira.request,
    labels: DEFAULT_LABELS,
    earlier: [],
    patiently: (round) => round(),
    pause: () => Promise.resolve(),
    ...over,
  });

describe('taking the tag off one issue', () => {
  it('takes label and property off, and nothing else', async () => {
    const jira = oneIssueJira(tagged);
    expect(await remove(jira)).toEqual({ kind: 'clean' });
    expect(jira.state()).toEqual(CLEAN);
    expect(jira.methods()).toEqual(['GET', 'PUT', 'DELETE']);
  });

  it('takes a label of an earlier name off along with it', async () => {
    const jira = oneIssueJira(tagged);
    const labels = { backlog: 'lead-backlog', plan: 'lead-plan' };
    expect(await remove(jira, { labels, earlier: ['product-backlog', 'ux-old'] })).toEqual({ kind: 'clean' });
    expect(jira.state()).toEqual(CLEAN);
  });

  it('keeps Jira from mailing those who watch the issue', async () => {
    const jira = oneIssueJira(tagged);
    const paths: string[] = [];
    const request: RemovePorts['request'] = (what) => {
      if (what.method === 'PUT') paths.push(what.path);
      return jira.request(what);
    };
    await remove(jira, { request });
    expect(paths).toEqual(['/rest/api/3/issue/10001?notifyUsers=false']);
  });

  it('writes nothing on an issue that has nothing, so that it can be done twice', async () => {
    const jira = oneIssueJira(tagged);
    await remove(jira);
    expect(await remove(jira)).toEqual({ kind: 'clean' });
    expect(jira.methods().slice(3)).toEqual(['GET']);
  });

  it.each<[string, Parameters<typeof oneIssueJira>[1]]>([
    ['lost before the edit', { PUT: ['lost-before'] }],
    ['lost after the edit', { PUT: ['lost-after'] }],
    ['lost after the deletion', { DELETE: ['lost-after'] }],
    ['a 503, then all is well', { PUT: [503], DELETE: [503] }],
  ])('comes through a lost answer: %s', async (_name, faults) => {
    const jira = oneIssueJira(tagged, faults);
    expect(await remove(jira)).toEqual({ kind: 'clean' });
    expect(jira.state()).toEqual(CLEAN);
  });

  it('gives up after three tries, with the reason', async () => {
    const jira = oneIssueJira(tagged, { PUT: [503, 503, 503] });
    expect(await remove(jira)).toMatchObject({ kind: 'failed', failure: { code: 'jira-unavailable' } });
    expect(jira.state().labels).toContain('product-backlog');
  });

  it('names what the user may not edit, without trying', async () => {
    const jira = oneIssueJira(issue({ tag: tag(), mayEdit: false }));
    expect(await remove(jira)).toEqual({ kind: 'forbidden', why: 'issue' });
    expect(jira.methods()).toEqual(['GET']);
  });

  it('takes an issue that is gone for clean', async () => {
    const request: RemovePorts['request'] = () => Promise.resolve({ status: 404, body: '' });
    expect(await remove(oneIssueJira(tagged), { request })).toEqual({ kind: 'clean' });
  });

  it('is given up while it waits with nothing written, and seen through once something is', async () => {
    const waits = (controller: AbortController) =>
      createPatience(
        {
          now: () => 0,
          random: () => 0,
          sleep: (_time, signal) => {
            controller.abort();
            signal.throwIfAborted();
            return Promise.resolve();
          },
        },
        controller.signal,
        () => undefined,
      );
    const unwritten = oneIssueJira(tagged, { PUT: [429] });
    await expect(remove(unwritten, { patiently: waits(new AbortController()) })).rejects.toThrow();
    expect(unwritten.state()).toEqual({ tag: tag(), labels: ['ux', 'product-backlog'] });
    const half = oneIssueJira(tagged, { DELETE: [429] });
    expect(await remove(half, { patiently: waits(new AbortController()) })).toEqual({ kind: 'clean' });
    expect(half.state()).toEqual(CLEAN);
  });
});

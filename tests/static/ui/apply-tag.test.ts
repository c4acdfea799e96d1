import { describe, expect, it } from '@jest/globals';

import { DEFAULT_LABELS, type Tag, type TagState } from '#issue';
import { JiraError } from '#jira';
import type { TagAim } from '#run';

import { applyTag, type ApplyPorts } from '../../../static/ui/apply-tag';
import { jiraIssue } from '../../builders/jira-issue';
import { oneIssueJira, type CallFault } from '../one-issue-jira';

const byRun: Tag = { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 2 };
const byPerson: Tag = { ...byRun, place: 'backlog', by: 'person' };
const untagged: TagState = { tag: undefined, labels: [] };
const tagged: TagState = { tag: byRun, labels: ['project-plan'] };
const decided: TagState = { tag: byPerson, labels: ['product-backlog'] };
const approve: TagAim = {
  kind: 'approve',
  suggestion: { place: 'plan', band: 'high' },
  choice: 'suggested',
  rules: 2,
};
const undo: TagAim = { kind: 'undo', change: { before: untagged, after: tagged } };

interface Faults {
  readonly GET?: CallFault[];
  readonly PUT?: CallFault[];
  readonly DELETE?: CallFault[];
}

/** A Jira with one issue, and ports whose waits pass at once; `meanwhile` happens in the first wait. */
function world(state: TagState, faults: Faults = {}, meanwhile?: TagState) {
  const jira = oneIssueJira(jiraIssue(), faults);
  jira.become(state);
  const mayStop: boolean[] = [];
  const wait = (): void => {
    if (meanwhile !== undefined && mayStop.length === 0) jira.become(meanwhile);
  };
  const ports: ApplyPorts = {
    request: jira.request,
    names: DEFAULT_LABELS,
    pause: () => {
      wait();
      return Promise.resolve();
    },
    patiently: async (round, may) => {
      for (;;) {
        try {
          return await round();
        } catch (error) {
          if (!(error instanceof JiraError) || error.code !== 'rate-limited') throw error;
          wait();
          mayStop.push(may());
        }
      }
    },
  };
  return { jira, mayStop, apply: (aim: TagAim) => applyTag('10001', aim, ports) };
}

describe('tagging', () => {
  it('reads the issue, then writes once', async () => {
    const { jira, apply } = world(untagged);
    expect(await apply(approve)).toMatchObject({ kind: 'written', change: { before: untagged, after: tagged } });
    expect(jira.methods()).toEqual(['GET', 'PUT']);
    expect(jira.state()).toEqual(tagged);
  });

  it('leaves alone what a person decides while Jira makes us wait', async () => {
    const { jira, apply } = world(untagged, { PUT: [429] }, decided);
    expect(await apply(approve)).toMatchObject({ kind: 'left', why: 'person-decided' });
    expect(jira.methods()).toEqual(['GET', 'PUT', 'GET']);
    expect(jira.state()).toEqual(decided);
  });

  it.each(['lost-after', 'lost-before', 503] as const)(
    'is certain after an answer that was not (%s)',
    async (fault) => {
      const { jira, apply } = world(untagged, { PUT: [fault] });
      expect(await apply(approve)).toMatchObject({ kind: 'written', change: { before: untagged, after: tagged } });
      expect(jira.methods().filter((method) => method === 'PUT')).toHaveLength(fault === 'lost-after' ? 1 : 2);
      expect(jira.state()).toEqual(tagged);
    },
  );

  it('undoes to what stood before the write that took effect, not before one that did not', async () => {
    const other: TagState = { tag: { ...byRun, place: 'backlog', rules: 1 }, labels: ['product-backlog'] };
    const { apply } = world(untagged, { PUT: [503] }, other);
    expect(await apply(approve)).toMatchObject({ kind: 'written', change: { before: other } });
  });

  it('hands back a change that may have come through, and finds it when tried again', async () => {
    const lost = oneIssueJira(jiraIssue(), { PUT: ['lost-after'], GET: [] });
    let isDown = false;
    const ports: ApplyPorts = {
      request: (what) => {
        if (isDown) return Promise.reject(new Error('down'));
        isDown = what.method === 'PUT';
        return lost.request(what);
      },
      names: DEFAULT_LABELS,
      pause: () => Promise.resolve(),
      patiently: (round) => round(),
    };
    const first = await applyTag('10001', approve, ports);
    expect(first).toMatchObject({ kind: 'failed', lost: { before: untagged, after: tagged } });
    isDown = false;
    const change = first.kind === 'failed' ? first.lost : undefined;
    expect(await applyTag('10001', approve, ports, change)).toMatchObject({ kind: 'written', change });
    expect(lost.methods()).toEqual(['GET', 'PUT', 'GET']);
  });

  it('does not read again after a refusal that says nothing was written', async () => {
    const { jira, apply } = world(untagged, { PUT: [403] });
    expect(await apply(approve)).toMatchObject({ kind: 'failed', error: { code: 'forbidden' }, lost: undefined });
    expect(jira.methods()).toEqual(['GET', 'PUT']);
  });

  it('gives up after three rounds', async () => {
    const { jira, apply } = world(untagged, { PUT: [503, 503, 503, 503] });
    expect(await apply(approve)).toMatchObject({ kind: 'failed', error: { code: 'jira-unavailable' } });
    expect(jira.methods()).toHaveLength(6);
  });

  it('is refused without a write for those who may not edit', async () => {
    const jira = oneIssueJira(jiraIssue({ editable: [] }));
    const ports = { ...jira, names: DEFAULT_LABELS, pause: () => Promise.resolve() };
    const applied = await applyTag('10001', approve, { ...ports, patiently: (round) => round() });
    expect(applied).toMatchObject({ kind: 'failed', error: { code: 'forbidden' } });
    expect(jira.methods()).toEqual(['GET']);
  });

  it('may be given up in a wait as long as nothing can have been written', async () => {
    const { mayStop, apply } = world(untagged, { GET: [429], PUT: [429] });
    await apply(approve);
    expect(mayStop).toEqual([true, true]);
  });

  it('may be given up again once a lost write is known not to stand', async () => {
    const { mayStop, apply } = world(untagged, { PUT: ['lost-before', 429] });
    await apply(approve);
    expect(mayStop).toEqual([true]);
  });
});

describe('taking a tag back', () => {
  it('puts the labels back, then deletes the property', async () => {
    const { jira, apply } = world(tagged);
    expect(await apply(undo)).toMatchObject({ kind: 'written', issue: jira.issue() });
    expect(jira.methods()).toEqual(['GET', 'PUT', 'DELETE']);
    expect(jira.state()).toEqual(untagged);
  });

  it.each<readonly [string, Faults, readonly string[], boolean]>([
    ['the edit is refused', { PUT: [429] }, ['GET', 'PUT', 'GET', 'PUT', 'DELETE'], true],
    ['the deletion is refused', { DELETE: [429] }, ['GET', 'PUT', 'DELETE', 'GET', 'DELETE'], false],
  ])('reads again when %s, and is seen through once begun', async (_, faults, methods, may) => {
    const { jira, mayStop, apply } = world(tagged, faults);
    expect(await apply(undo)).toMatchObject({ kind: 'written' });
    expect(jira.methods()).toEqual(methods);
    expect(mayStop).toEqual([may]);
    expect(jira.state()).toEqual(untagged);
  });

  it.each(['lost-before', 'lost-after'] as const)('finds out what became of a deletion (%s)', async (fault) => {
    const { jira, apply } = world(tagged, { DELETE: [fault] });
    expect(await apply(undo)).toMatchObject({ kind: 'written' });
    expect(jira.state()).toEqual(untagged);
  });

  it('leaves alone what a person decides while Jira makes us wait', async () => {
    const { jira, apply } = world(tagged, { PUT: [429] }, decided);
    expect(await apply(undo)).toMatchObject({ kind: 'left', why: 'changed-since' });
    expect(jira.state()).toEqual(decided);
  });
});

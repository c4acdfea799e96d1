import { describe, expect, it } from '@jest/globals';

import { findTagged, taggedJql } from '../../../../static/settings/leave/find-tagged';
import { leaveState, type LeaveEvent, type LeaveState } from '../../../../static/settings/leave/leave-state';
import { endTitle, problemWords, removedWords } from '../../../../static/settings/leave/removal-words';

const issue = (number: number) => ({ id: `${number}`, key: `DESK-${number}` });
const clean = (number: number): LeaveEvent => ({ kind: 'handled', issue: issue(number), removal: { kind: 'clean' } });
const forbidden = (number: number): LeaveEvent => ({
  kind: 'handled',
  issue: issue(number),
  removal: { kind: 'forbidden', why: 'issue' },
});
const IDLE: LeaveState = { kind: 'idle' };
const after = (...events: readonly LeaveEvent[]): LeaveState => events.reduce(leaveState, IDLE);
const removing: LeaveEvent = { kind: 'removing', total: 3, clean: 0 };

describe('removing everything', () => {
  it('counts first, and asks', () => {
    expect(after({ kind: 'counting' }, { kind: 'counted', about: 7, earlier: ['sea'] })).toEqual({
      kind: 'asking',
      about: 7,
      earlier: ['sea'],
    });
  });

  it('tells how far it is, and keeps what could not be cleaned', () => {
    expect(after(removing, clean(1), forbidden(2))).toMatchObject({
      kind: 'removing',
      total: 3,
      clean: 1,
      problems: [{ issue: issue(2) }],
    });
  });

  it('pauses once those begun are finished, and goes on with what is done counted', () => {
    expect(after(removing, { kind: 'pause' })).toMatchObject({ kind: 'removing', then: 'pause' });
    const paused = after(removing, { kind: 'pause' }, clean(1), { kind: 'rested' });
    expect(paused).toEqual({ kind: 'paused', total: 3, clean: 1, problems: [] });
    expect(leaveState(paused, { kind: 'removing', total: 3, clean: 1 })).toMatchObject({ clean: 1, then: 'forget' });
    expect(leaveState(paused, { kind: 'stop' })).toMatchObject({ kind: 'ended', clean: 1 });
  });

  it('ends where it is stopped, where issues are left, and where a pause came too late', () => {
    expect(after(removing, { kind: 'stop' }, clean(1), { kind: 'rested' })).toMatchObject({ kind: 'ended' });
    expect(after(removing, clean(1), clean(2), forbidden(3), { kind: 'rested' })).toMatchObject({ kind: 'ended' });
    const late = after(removing, { kind: 'pause' }, clean(1), clean(2), clean(3), { kind: 'rested' });
    expect(late).toMatchObject({ kind: 'ended', clean: 3 });
  });

  it('takes no notice of what comes late', () => {
    expect(after({ kind: 'counted', about: 7, earlier: [] })).toEqual(IDLE);
    expect(after({ kind: 'finding' }, { kind: 'stop' }, { kind: 'found', count: 3 })).toEqual(IDLE);
    expect(after(clean(1), { kind: 'rested' }, { kind: 'waits', until: 1 })).toEqual(IDLE);
  });

  it('says that everything is removed only where no issue was left', () => {
    expect(removedWords(7, 0).title).toBe('Everything this app wrote is removed');
    expect(removedWords(7, 1).title).not.toContain('Everything');
  });

  it('says how many issues were cleaned, and how many were left', () => {
    expect(removedWords(1, 0).description).toMatch(/^1 issue was cleaned\. The built-in rules/);
    expect(removedWords(0, 0).description).toMatch(/^No issues were cleaned\. /);
    expect(removedWords(1200, 1).description).toMatch(/^1,200 issues were cleaned, 1 was left as it is\. The built-in/);
    expect(removedWords(5, 1200).description).toMatch(/^5 issues were cleaned, 1,200 were left as they are\. /);
  });

  it('says how it ended, and why an issue is left', () => {
    const ended = after(removing, clean(1), forbidden(2), { kind: 'stop' }, { kind: 'rested' });
    if (ended.kind !== 'ended') throw new Error('not ended');
    expect(endTitle(ended)).toBe('1 of 3 cleaned, 1 could not be, 1 not reached');
    const failed = { kind: 'failed', failure: { code: 'rejected' }, jiraWords: [] } as const;
    expect([
      problemWords({ issue: issue(1), removal: { kind: 'forbidden', why: 'issue' } }),
      problemWords({ issue: issue(1), removal: failed }),
      problemWords({ issue: issue(1), removal: { ...failed, jiraWords: ['No.'] } }),
    ]).toEqual(['you may not edit it', 'Jira did not accept this', 'Jira says: No.']);
  });
});

describe('finding what is to be cleaned', () => {
  it('asks by the tag’s alias and the labels, within the project', () => {
    expect(taggedJql('10000', { backlog: 'sea', plan: 'l"and' })).toBe(
      'project = 10000 AND (backlogOrPlan is not EMPTY OR labels in ("sea", "l\\"and")) ORDER BY key ASC',
    );
    expect(taggedJql('10000', null)).toBe('project = 10000 AND (backlogOrPlan is not EMPTY) ORDER BY key ASC');
  });

  it('lists every issue once, page after page', async () => {
    const told: number[] = [];
    const found = (number: number) => ({
      ...issue(number),
      fields: {
        summary: '',
        issuetype: { name: '', subtask: false },
        labels: [],
        components: [],
        status: { name: '' },
        duedate: '',
        fixVersions: [],
        project: null,
      },
      properties: {},
    });
    const pages = [
      { issues: [found(1), found(2)], nextPageToken: 'more' },
      { issues: [found(2), found(3)], nextPageToken: undefined },
    ];
    const asked: (string | undefined)[] = [];
    const all = await findTagged(
      (token) => {
        asked.push(token);
        return Promise.resolve(pages[asked.length - 1] ?? { issues: [], nextPageToken: undefined });
      },
      (count) => told.push(count),
    );
    expect(all).toEqual([issue(1), issue(2), issue(3)]);
    expect(asked).toEqual([undefined, 'more']);
    expect(told).toEqual([2, 3]);
  });
});

import { describe, expect, it } from '@jest/globals';

import { DEFAULT_LABELS, tagState, USUAL_FIELDS, type TagDecision } from '#issue';
import type { TagAim, TagChange } from '#run';

import { carryOut } from '../../../static/panel/carry-out';
import { oneIssueJira } from '../one-issue-jira';
import { issue, tag } from './builders';

const DECISION: TagDecision = { place: 'backlog', band: 'high', by: 'person', rules: 3 };
const RULES = { fields: USUAL_FIELDS, labels: DEFAULT_LABELS };
const WRITTEN = issue({ tag: tag(), labels: ['product-backlog'] });
const decide: TagAim = { kind: 'decide', decision: DECISION, shown: tagState(issue()) };
const change: TagChange = { before: tagState(issue()), after: tagState(WRITTEN) };
const carry = (jira: ReturnType<typeof oneIssueJira>, aim: TagAim, lost?: TagChange) =>
  carryOut(jira.request, '10001', aim, lost, RULES, () => Promise.resolve());

describe('carrying out what a person wants in the panel', () => {
  it('writes, then reads the issue again', async () => {
    const jira = oneIssueJira(issue());
    expect(await carry(jira, decide)).toEqual({ kind: 'written', issue: WRITTEN, change });
    expect(jira.methods()).toEqual(['GET', 'PUT', 'GET']);
  });

  it.each([
    ['of its own', { backlog: 'sea', plan: 'land' }, ['sea']],
    ['none', null, []],
  ] as const)('sets the labels of the project: %s', async (_name, labels, expected) => {
    const jira = oneIssueJira(issue());
    await carryOut(jira.request, '10001', decide, undefined, { ...RULES, labels });
    expect(jira.state().labels).toEqual(expected);
    expect(jira.state().tag).toMatchObject({ place: 'backlog', by: 'person' });
  });

  it('shows the issue as it must be when it cannot be read back', async () => {
    const jira = oneIssueJira(issue());
    const request: typeof jira.request = (what) =>
      jira.edits().length > 0 ? Promise.resolve({ status: 503, body: '' }) : jira.request(what);
    expect(await carryOut(request, '10001', decide, undefined, RULES)).toMatchObject({
      kind: 'written',
      issue: WRITTEN,
    });
  });

  it('writes nothing over what somebody else decided', async () => {
    const theirs = issue({ tag: tag({ place: 'plan' }), labels: ['project-plan'] });
    const jira = oneIssueJira(theirs);
    expect(await carry(jira, decide)).toEqual({ kind: 'overtaken', issue: theirs });
    expect(jira.edits()).toEqual([]);
  });

  it('tells at once that Jira asks to slow down', async () => {
    const jira = oneIssueJira(issue(), { PUT: [429] });
    expect(await carry(jira, decide)).toMatchObject({ kind: 'write-failed', failure: { code: 'rate-limited' } });
    expect(jira.methods()).toEqual(['GET', 'PUT']);
  });

  it('undoes, and goes on with an undo that stopped half-way', async () => {
    const jira = oneIssueJira(WRITTEN, { DELETE: [403] });
    const undo: TagAim = { kind: 'undo', change };
    expect(await carry(jira, undo)).toMatchObject({ kind: 'write-failed' });
    expect(await carry(jira, undo)).toMatchObject({ kind: 'written', issue: issue() });
    expect(jira.state()).toEqual(change.before);
  });
});

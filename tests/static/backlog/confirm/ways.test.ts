import { describe, expect, it, test } from '@jest/globals';
import type { Request } from '#jira';

import { planCounts } from '../../../../static/backlog/confirm/plan-counts';
import { findWays } from '../../../../static/backlog/confirm/ways';
import { portion, runGroup } from '../run-builders';
import { scannedIssue } from '../scanned-issue-builder';

const NAMES = { backlog: 'product-backlog', plan: 'project-plan' };
/** As it is kept over a reload: without a word. */
const EPIC = { typeId: '10002', summary: undefined, facts: undefined };

const TYPE: Readonly<Record<string, string>> = { 10002: 'Epic', 10003: 'Epic' };

/** @param screens fields that may be edited, by issue id */
const jira =
  (mayBulk: boolean, screens: Readonly<Record<string, readonly string[]>>, asked: string[] = []): Request =>
  ({ path }) => {
    asked.push(path);
    if (path.includes('mypermissions')) {
      const permissions = { BULK_CHANGE: { havePermission: mayBulk } };
      return Promise.resolve({ status: 200, body: JSON.stringify({ permissions }) });
    }
    const id = /issue\/(\d+)/.exec(path)?.[1] ?? '';
    const screen = screens[id];
    if (screen === undefined) return Promise.resolve({ status: 404, body: '{}' });
    const fields = Object.fromEntries(screen.map((name) => [name, {}]));
    return Promise.resolve({
      status: 200,
      body: JSON.stringify({
        id,
        key: 'DESK-1',
        fields: { issuetype: { name: TYPE[id] ?? 'Task' } },
        editmeta: { fields },
      }),
    });
  };

describe('findWays', () => {
  const both = ['summary', 'labels'];

  it('asks one issue of each type only', async () => {
    const asked: string[] = [];
    const issues = [scannedIssue(1), scannedIssue(2), scannedIssue(3, EPIC)];
    await findWays(jira(true, { '10001': both, '10003': both }, asked), issues, NAMES);
    expect(asked).toHaveLength(3);
  });

  it('writes in bulk where the user may', async () => {
    const ways = await findWays(jira(true, { '10001': both }), [scannedIssue(1)], NAMES);
    expect(ways).toEqual({ modes: ['labels'], unlabelled: [], isForbidden: false });
  });

  it('leaves a choice where the user may not change in bulk', async () => {
    const ways = await findWays(jira(false, { '10001': both }), [scannedIssue(1)], NAMES);
    expect(ways.modes).toEqual(['property', 'single']);
  });

  it('writes the tag alone where no screen has labels, or the project has none', async () => {
    expect((await findWays(jira(true, { '10001': ['summary'] }), [scannedIssue(1)], NAMES)).modes).toEqual([
      'property',
    ]);
    expect((await findWays(jira(true, { '10001': both }), [scannedIssue(1)], null)).modes).toEqual(['property']);
  });

  it('names the types without labels', async () => {
    const issues = [scannedIssue(1), scannedIssue(2, EPIC)];
    const ways = await findWays(jira(true, { '10001': both, '10002': ['summary'] }), issues, NAMES);
    expect(ways).toEqual({ modes: ['labels'], unlabelled: ['Epic'], isForbidden: false });
  });

  it('says when none may be edited', async () => {
    expect((await findWays(jira(true, { '10001': [] }), [scannedIssue(1)], NAMES)).isForbidden).toBe(true);
  });

  it('is not stopped by an issue that is gone', async () => {
    expect((await findWays(jira(true, {}), [scannedIssue(1)], NAMES)).modes).toEqual(['labels']);
  });
});

test('a plan is counted by place, and by whose choice it is', () => {
  const own = { schema: 1, place: 'backlog', band: 'low', by: 'person', rules: 3 } as const;
  const plan = { portions: [portion([runGroup([1, 2]), runGroup([3], { after: own })])], issues: 3, left: {} };
  expect(planCounts(plan)).toEqual({ backlog: { all: 1, byChoice: 1 }, plan: { all: 2, byChoice: 0 } });
});

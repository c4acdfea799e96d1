import { describe, expect, it, test } from '@jest/globals';
import type { Request } from '#jira';
import * as v from 'valibot';

import { planCounts } from '../../../../static/backlog/confirm/plan-counts';
import { findWays } from '../../../../static/backlog/confirm/ways';
import { portion, runGroup } from '../run-builders';
import { scannedIssue } from '../scanned-issue-builder';

const NAMES = { backlog: 'product-backlog', plan: 'project-plan' };
/** As it is kept over a reload: without a word. */
const EPIC = { typeId: '10002', summary: undefined, facts: undefined };

const Check = v.object({
  projectPermissions: v.array(v.object({ permissions: v.array(v.string()), issues: v.array(v.number()) })),
});

const TYPE: Readonly<Record<string, string>> = { 10002: 'Epic', 10003: 'Epic' };

/**
 * @param screens fields that may be edited, by issue id
 * @param granted which of some issues the user has the right to edit; by default those with such fields
 */
const jira =
  (
    mayBulk: boolean,
    screens: Readonly<Record<string, readonly string[]>>,
    asked: string[] = [],
    granted = (id: number) => (screens[id] ?? []).length > 0,
  ): Request =>
  ({ path, body }) => {
    asked.push(path);
    if (path.includes('permissions/check')) {
      const { projectPermissions } = v.parse(Check, body);
      const grants = projectPermissions.map(({ permissions: [permission], issues }) => ({
        permission,
        issues: issues.filter(granted),
      }));
      return Promise.resolve({ status: 200, body: JSON.stringify({ projectPermissions: grants }) });
    }
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

  it('takes an issue that may not be edited for no word on the screens of its type', async () => {
    const stories = [1, 2, 3].map((number) => scannedIssue(number));
    const screens = { '10001': [], '10002': both, '10003': both };
    expect(await findWays(jira(true, screens), stories, NAMES)).toEqual({
      modes: ['labels'],
      unlabelled: [],
      isForbidden: false,
    });
    const withEpic = await findWays(
      jira(true, { ...screens, '10004': both }),
      [...stories, scannedIssue(4, EPIC)],
      NAMES,
    );
    expect(withEpic.unlabelled).toEqual([]);
  });

  it('names a type without labels whose first issue may not be edited', async () => {
    const issues = [scannedIssue(1), scannedIssue(4), scannedIssue(3, EPIC)];
    const ways = await findWays(jira(true, { '10001': [], '10004': ['summary'], '10003': both }), issues, NAMES);
    expect(ways).toEqual({ modes: ['labels'], unlabelled: ['Task'], isForbidden: false });
  });

  it('names no type of which none may be edited', async () => {
    const issues = [scannedIssue(1), scannedIssue(2), scannedIssue(3, EPIC)];
    const ways = await findWays(jira(true, { '10001': [], '10002': [], '10003': both }), issues, NAMES);
    expect(ways).toEqual({ modes: ['labels'], unlabelled: [], isForbidden: false });
  });

  it('asks for all of a long list before it says that none may be edited', async () => {
    const list = Array.from({ length: 2_500 }, (_, at) => scannedIssue(at));
    const all = Object.fromEntries(list.map(({ id }) => [id, []]));
    const last = list.at(-1)?.id ?? '';
    const asked: string[] = [];
    expect((await findWays(jira(true, { ...all, [last]: both }, asked), list, NAMES)).isForbidden).toBe(false);
    expect(asked.length).toBeLessThanOrEqual(6);
    expect((await findWays(jira(true, all), list, NAMES)).isForbidden).toBe(true);
  });

  it('asks a few issues of a type at most where a workflow keeps them from being edited', async () => {
    const asked: string[] = [];
    const closed = Array.from({ length: 100 }, (_, at) => scannedIssue(at));
    const screens = Object.fromEntries(closed.map(({ id }) => [id, []]));
    const ways = await findWays(
      jira(true, screens, asked, () => true),
      closed,
      NAMES,
    );
    expect(ways.isForbidden).toBe(false);
    expect(asked.length).toBeLessThanOrEqual(5);
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

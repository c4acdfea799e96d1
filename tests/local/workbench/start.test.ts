import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import type { SiteSeed } from '../../../local/jira/site-seed';
import { startWorkbench, type RunningWorkbench, type WorkbenchOptions } from '../../../local/workbench/start';

const Answer = v.object({ status: v.number(), body: v.string() });
const Issue = v.object({ fields: v.object({ summary: v.string() }) });

const seed: SiteSeed = {
  users: [{ accountId: 'u-admin', displayName: 'Ada Admin', role: 'admin' }],
  projects: [
    {
      key: 'ONE',
      name: 'One',
      style: 'company-managed',
      issueTypes: ['Story'],
      components: [],
      versions: [],
      board: { name: 'One board', type: 'scrum' },
      issues: [
        {
          number: 1,
          type: 'Story',
          summary: 'As it began',
          description: null,
          status: 'To Do',
          created: '2026-01-01T00:00:00.000Z',
          inBacklog: true,
        },
      ],
    },
  ],
};

describe('the workbench', () => {
  let directory = '';
  let running: RunningWorkbench | undefined;
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'workbench-'));
  });
  afterEach(async () => {
    await running?.close();
    rmSync(directory, { recursive: true });
  });

  const start = async (options: Partial<WorkbenchOptions> = {}): Promise<void> => {
    await running?.close();
    running = undefined;
    running = await startWorkbench({
      root: process.cwd(),
      port: 0,
      asBuilt: true,
      dataDirectory: path.join(directory, 'data'),
      seed,
      ...options,
    });
  };
  const jira = async (method: string, address: string, body?: object): Promise<string> => {
    const call = { method, path: address, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await fetch(`${running?.url ?? ''}/__api/jira`, { method: 'POST', body: JSON.stringify(call) });
    return v.parse(Answer, await response.json()).body;
  };
  const summary = async (): Promise<string> =>
    v.parse(Issue, JSON.parse(await jira('GET', '/rest/api/3/issue/ONE-1?fields=summary'))).fields.summary;
  const rename = (to: string): Promise<string> => jira('PUT', '/rest/api/3/issue/ONE-1', { fields: { summary: to } });

  it('goes on after a restart where it was, and starts over when it is told to', async () => {
    await start();
    await rename('Changed');
    await start();
    expect(await summary()).toBe('Changed');
    await start({ fresh: true });
    expect(await summary()).toBe('As it began');
    await start();
    expect(await summary()).toBe('As it began');
  });

  it('keeps nothing without a directory, and can then be put back', async () => {
    await start({ dataDirectory: undefined });
    await rename('Changed');
    running?.jira.faults.set({ mode: 'slow' });
    await fetch(`${running?.url ?? ''}/__api/reset`, { method: 'POST', body: '{}' });
    expect(await summary()).toBe('As it began');
    expect(running?.jira.faults.get()).toEqual({ mode: 'none' });
    await rename('Changed');
    await start({ dataDirectory: undefined });
    expect(await summary()).toBe('As it began');
  });

  it('loads an export in place of what it had, and names the rows that it skipped', async () => {
    await start();
    await rename('Changed');
    const file = path.join(directory, 'export.csv');
    writeFileSync(file, 'Issue key,Summary,Issue Type,Status\nONE-1,Imported,Story,To Do\n,No key,Story,To Do\n');
    const said: string[] = [];
    await start({ importFile: file, say: (line) => said.push(line) });
    expect(await summary()).toBe('Imported');
    expect(said.join('\n')).toMatch(/Read 1 issues? from .*export\.csv\.\n {2}Skipped row 3: /);
    expect(said.join('\n')).toContain('state-before-import.json');
    await start();
    expect(await summary()).toBe('Imported');
  });
});

import { describe, expect, it } from '@jest/globals';

import { JiraError } from '#jira';

import type { IssuePage, ReadPage } from '../../../../static/backlog/scan/issue-source';
import { runScan } from '../../../../static/backlog/scan/run-scan';
import type { ScanEvent } from '../../../../static/backlog/scan/scan-state';
import { jiraIssue } from '../jira-issue-builder';
import { scannedIssue } from '../scanned-issue-builder';

const pages: readonly IssuePage[] = [
  { issues: [jiraIssue(1), jiraIssue(2)], next: { kind: 'search', token: '1' } },
  { issues: [jiraIssue(2), jiraIssue(3)], next: { kind: 'search', token: '2' } },
  { issues: [jiraIssue(4)], next: undefined },
];
const pageAt: ReadPage = (from) => {
  const page = pages[from?.kind === 'search' ? Number(from.token) : 0];
  return page === undefined ? Promise.reject(new Error('no such page')) : Promise.resolve(page);
};

async function scanned(readPage: ReadPage, signal = new AbortController().signal, seen = new Set<string>()) {
  const told: ScanEvent[] = [];
  await runScan(undefined, seen, {
    readPage,
    scanIssue: ({ key }) => scannedIssue(Number(key.replace('DESK-', ''))),
    slices: { now: () => 0, breathe: () => Promise.resolve() },
    signal,
    tell: (event) => told.push(event),
  });
  return told;
}
const keysOf = (told: readonly ScanEvent[]): readonly string[] =>
  told.flatMap((event) => (event.kind === 'page-read' ? event.issues.map(({ key }) => key) : []));

describe('a scan', () => {
  it('reads every page, and no issue twice', async () => {
    expect(keysOf(await scanned(pageAt))).toEqual(['DESK-1', 'DESK-2', 'DESK-3', 'DESK-4']);
  });

  it('has the next page under way while one is read with the rules', async () => {
    const log: string[] = [];
    const told: ScanEvent[] = [];
    await runScan(undefined, new Set(), {
      readPage: (from) => {
        log.push(`asked ${from?.kind === 'search' ? from.token : '0'}`);
        return pageAt(from);
      },
      scanIssue: ({ key }) => {
        log.push(key);
        return scannedIssue(1);
      },
      slices: { now: () => 0, breathe: () => Promise.resolve() },
      signal: new AbortController().signal,
      tell: (event) => told.push(event),
    });
    expect(log.slice(0, 4)).toEqual(['asked 0', 'asked 1', 'DESK-1', 'DESK-2']);
  });

  it('tells a failure after the pages before it', async () => {
    const told = await scanned((from) =>
      from === undefined ? pageAt(from) : Promise.reject(new JiraError('jira-unavailable', [])),
    );
    expect(told.map(({ kind }) => kind)).toEqual(['page-read', 'failed']);
    expect(told.at(-1)).toMatchObject({ failure: { code: 'jira-unavailable' } });
  });

  it('hands on Jira’s words about a faulty query', async () => {
    const told = await scanned(() => Promise.reject(new JiraError('rejected', ['No field “nonsense”.'])));
    expect(told).toEqual([{ kind: 'failed', failure: { code: 'rejected' }, jiraWords: ['No field “nonsense”.'] }]);
  });

  it('tells nothing more once it is aborted', async () => {
    const controller = new AbortController();
    const told = await scanned((from) => {
      if (from !== undefined) controller.abort();
      return pageAt(from);
    }, controller.signal);
    expect(keysOf(told)).toEqual(['DESK-1', 'DESK-2']);
  });
});

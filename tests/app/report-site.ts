import { reportPersons, type ReportPorts } from '#app';
import { commitPublished, forgetDraft, saveDraft, type KeyValue } from '#storage';

import { memoryStore } from '../builders/memory-store';
import { first } from './set-up';

export const DAY = 24 * 60 * 60 * 1000;
/** When all that is kept was written. */
export const STORED = Date.UTC(2026, 0, 5);
export const iso = (time: number): string => new Date(time).toISOString();

/** A store with what admins left in it, and Atlassian as it answers. */
export function site(given: Partial<ReportPorts> = {}, throughStore: (store: KeyValue) => KeyValue = (store) => store) {
  const store = memoryStore();
  const asked: string[][] = [];
  const closed = new Set<string>();
  const updated = new Set<string>();
  let now = STORED + 7 * DAY;
  const run = (more: Partial<ReportPorts> = {}) =>
    reportPersons({
      store: throughStore(store),
      now: () => new Date(now),
      timeLeft: () => 55_000,
      report: (accounts) => {
        asked.push(accounts.map(({ accountId }) => accountId));
        const updates = accounts.flatMap(({ accountId }) => {
          if (closed.has(accountId)) return [{ accountId, status: 'closed' }];
          return updated.has(accountId) ? [{ accountId, status: 'updated' }] : [];
        });
        return Promise.resolve(updates);
      },
      ...given,
      ...more,
    });
  const draft = (accountId: string, projectId = '10000') =>
    saveDraft(
      store,
      { projectId, accountId },
      { revision: 1, savedAt: iso(STORED), baseVersion: 0, ruleSet: first, forms: null },
    );
  const publish = (publishedBy: string, version: number, projectId = '10000') =>
    commitPublished(
      store,
      projectId,
      { version, hash: 'h', ruleSet: first, publishedAt: iso(STORED), publishedBy, reason: 'why' },
      forgetDraft({ projectId, accountId: publishedBy }, undefined),
    );
  const names = (accountId: string) =>
    [...store.values].some(([key, value]) => `${key} ${JSON.stringify(value)}`.includes(accountId));
  const nextWeek = () => (now += 7 * DAY);
  return { store, asked, closed, updated, run, draft, publish, names, nextWeek };
}

/** As many account ids. */
export const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, nth) => `p${String(nth).padStart(3, '0')}`);

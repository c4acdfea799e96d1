import { delMany, get, getMany, keys, setMany } from 'idb-keyval';
import * as v from 'valibot';

import type { ScannedIssue } from '../scanned-issue';
import { fromSavedPage, KEPT_MS, SavedPage, SavedScan, toSavedPage } from './saved-scan';

/** Whose scan it is, and of what: one is kept for each. */
export interface ShelfOwner {
  readonly site: string;
  readonly accountId: string;
  readonly projectId: string;
}

/** Where a page keeps its scan over a reload. */
export interface ScanShelf {
  /** What is kept, if it can be read and is not too old. */
  load(): Promise<{ readonly scan: SavedScan; readonly pages: readonly (readonly ScannedIssue[])[] } | undefined>;
  /** Keeps the scan, with those of its pages that were not kept before. */
  save(scan: SavedScan, pages: ReadonlyMap<number, readonly ScannedIssue[]>): Promise<void>;
  drop(): Promise<void>;
}

/**
 * Keeps the scan in the browser's own database. Whatever goes wrong there, the scan goes on: only a reload is not survived.
 *
 * @param now milliseconds since 1970
 */
export function browserShelf({ site, accountId, projectId }: ShelfOwner, now: () => number): ScanShelf {
  const owner = [site, accountId, projectId];
  const headKey = ['scan', ...owner];
  const pageKey = (at: number) => ['scan-page', ...owner, at];

  async function drop(): Promise<void> {
    await delMany((await keys()).filter((key) => isOf(key, owner)));
  }

  async function load(): ReturnType<ScanShelf['load']> {
    await dropOld(now());
    const head = v.safeParse(SavedScan, await get<unknown>(headKey));
    if (!head.success) return undefined;
    const { output: scan } = head;
    const kept = await getMany<unknown>(Array.from({ length: scan.pages }, (_, at) => pageKey(at)));
    const pages = v.safeParse(v.array(SavedPage), kept);
    return pages.success ? { scan, pages: pages.output.map(fromSavedPage) } : undefined;
  }

  async function save(scan: SavedScan, pages: ReadonlyMap<number, readonly ScannedIssue[]>): Promise<void> {
    await setMany([
      ...[...pages].map(([at, issues]): [IDBValidKey, unknown] => [pageKey(at), toSavedPage(issues)]),
      [headKey, scan],
    ]);
  }

  return { load: () => load().catch(() => undefined), save: orNothing(save), drop: orNothing(drop) };
}

/** A browser that keeps nothing, in a private window say, is no reason to stop. */
const orNothing =
  <Args extends readonly unknown[]>(work: (...args: Args) => Promise<void>) =>
  (...args: Args): Promise<void> =>
    work(...args).catch(() => undefined);

/** Deletes whatever was kept for too long, whosever it is. */
async function dropOld(now: number): Promise<void> {
  const all = await keys();
  const heads = all.filter((key) => Array.isArray(key) && key[0] === 'scan');
  const kept = await getMany<unknown>(heads);
  const old = heads.filter((_, at) => {
    const scan = v.safeParse(SavedScan, kept[at]);
    return !scan.success || scan.output.savedAt + KEPT_MS < now;
  });
  const owners = old.map((key) => (Array.isArray(key) ? key.slice(1) : []));
  await delMany(all.filter((key) => owners.some((owner) => isOf(key, owner))));
}

/** Whether a key is of what an owner keeps. */
const isOf = (key: IDBValidKey, owner: readonly IDBValidKey[]): boolean =>
  Array.isArray(key) && owner.every((part, at) => key[at + 1] === part);

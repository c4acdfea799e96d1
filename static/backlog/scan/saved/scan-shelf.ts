import { createStore, del, delMany, get, getMany, keys, set, type UseStore } from 'idb-keyval';
import * as v from 'valibot';

import type { SlicePorts } from '../../../ui/in-slices';
import type { ScannedIssue } from '../scanned-issue';
import { putInTurns } from './put-in-turns';
import { SavedReview } from './saved-review';
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
  /** What was chosen of it, if that can be read and is not too old. */
  loadReview(): Promise<SavedReview | undefined>;
  /** Keeps what was chosen; undefined: nothing. @returns whether the browser keeps anything */
  saveReview(review: SavedReview | undefined): Promise<boolean>;
  /** Forgets the scan, and what was chosen of it. */
  drop(): Promise<void>;
}

/** Where idb-keyval keeps things that are not said to be elsewhere. */
const DATABASE = 'keyval-store';
const OBJECTS = 'keyval';
/** Pages that are taken from the shelf in one go. */
const PAGES_AT_ONCE = 10;

/**
 * Keeps the scan in the browser's own database. Whatever goes wrong there, the scan goes on: only a reload is not survived.
 *
 * @param now milliseconds since 1970
 */
export function browserShelf(
  { site, accountId, projectId }: ShelfOwner,
  now: () => number,
  { breathe }: Pick<SlicePorts, 'breathe'>,
): ScanShelf {
  const store = createStore(DATABASE, OBJECTS);
  const owner = [site, accountId, projectId];
  const headKey = ['scan', ...owner];
  const reviewKey = ['scan-review', ...owner];
  const pageKey = (at: number) => ['scan-page', ...owner, at];

  async function drop(): Promise<void> {
    await delMany(
      (await keys(store)).filter((key) => isOf(key, owner)),
      store,
    );
  }

  async function load(): ReturnType<ScanShelf['load']> {
    await dropOld(store, now());
    const head = v.safeParse(SavedScan, await get<unknown>(headKey, store));
    if (!head.success) return undefined;
    const { output: scan } = head;
    const pages: (readonly ScannedIssue[])[] = [];
    const ids = new Set<string>();
    let count = 0;
    while (pages.length < scan.pages) {
      const some = Array.from({ length: Math.min(PAGES_AT_ONCE, scan.pages - pages.length) }, (_, at) =>
        pageKey(pages.length + at),
      );
      const kept = v.safeParse(v.array(SavedPage), await getMany<unknown>(some, store));
      if (!kept.success) return undefined;
      const issues = kept.output.flat();
      for (const [id] of issues) ids.add(id);
      pages.push(...kept.output.map(fromSavedPage));
      count += issues.length;
      // Another tab has saved meanwhile.
      if (ids.size < count) return undefined;
      await breathe();
    }
    return { scan, pages };
  }

  function* entries(
    scan: SavedScan,
    pages: ReadonlyMap<number, readonly ScannedIssue[]>,
  ): Generator<readonly [IDBValidKey, unknown], void> {
    for (const [at, issues] of pages) yield [pageKey(at), toSavedPage(issues)];
    yield [headKey, scan];
  }

  const save: ScanShelf['save'] = (scan, pages) => putInTurns(store, entries(scan, pages));

  async function loadReview(): ReturnType<ScanShelf['loadReview']> {
    const kept = v.safeParse(SavedReview, await get<unknown>(reviewKey, store));
    return kept.success && kept.output.savedAt + KEPT_MS >= now() ? kept.output : undefined;
  }

  async function saveReview(review: SavedReview | undefined): Promise<boolean> {
    try {
      await (review === undefined ? del(reviewKey, store) : set(reviewKey, review, store));
      return true;
    } catch {
      return false;
    }
  }

  return {
    load: () => load().catch(() => undefined),
    save: orNothing(save),
    loadReview: () => loadReview().catch(() => undefined),
    saveReview,
    drop: orNothing(drop),
  };
}

/** A browser that keeps nothing, in a private window say, is no reason to stop. */
const orNothing =
  <Args extends readonly unknown[]>(work: (...args: Args) => Promise<void>) =>
  (...args: Args): Promise<void> =>
    work(...args).catch(() => undefined);

/** Deletes whatever was kept for too long, whosever it is. */
async function dropOld(store: UseStore, now: number): Promise<void> {
  const all = await keys(store);
  const owners = (await oldOf('scan', SavedScan)).map((key) => (Array.isArray(key) ? key.slice(1) : []));
  const ofOld = all.filter((key) => owners.some((owner) => isOf(key, owner)));
  await delMany([...ofOld, ...(await oldOf('scan-review', SavedReview))], store);

  /** Keys of such records that are too old, or cannot be read. */
  async function oldOf(
    name: string,
    schema: v.GenericSchema<unknown, { readonly savedAt: number }>,
  ): Promise<readonly IDBValidKey[]> {
    const named = all.filter((key) => Array.isArray(key) && key[0] === name);
    const kept = await getMany<unknown>(named, store);
    return named.filter((_, at) => {
      const record = v.safeParse(schema, kept[at]);
      return !record.success || record.output.savedAt + KEPT_MS < now;
    });
  }
}

/** Whether a key is of what an owner keeps. */
const isOf = (key: IDBValidKey, owner: readonly IDBValidKey[]): boolean =>
  Array.isArray(key) && owner.every((part, at) => key[at + 1] === part);

import type { JiraIssue } from '#issue';
import { approximateCount, fetchIssues, jiraTime, searchIds } from '#jira';

import { failureFrom } from '../../ui/failure-words';
import { inSlices } from '../../ui/in-slices';
import { createPatience, WAIT_MS, type Patiently } from '../../ui/patience';
import type { PagePorts } from '../page-ports';
import { FunctionFailed } from '../runs/call-again';
import { costOf, NOTHING_SPENT, type Spending } from './pace';
import { createPacer, type Pacer } from './pacer';
import { LAG_MS, type FindIds } from './changed-since';
import { changesOfScope, wholeScope, type ScanBefore } from './prepare-scan';
import { isRead, type Reading } from './reading/reading';
import { runScan, type ScanPorts } from './run-scan';
import { runsSince } from './runs-since';
import type { ScanEvent, Wait } from './scan-state';
import type { ScannedIssue } from './scanned-issue';
import { createTextReader } from './text-reader';
import { jqlOf, type Scope } from './scope';

interface ScannerOptions {
  readonly ports: PagePorts;
  readonly projectId: string;
  /** What to read of the issues. */
  readonly fields: readonly string[];
  readonly scanIssue: (issue: JiraIssue) => ScannedIssue;
  readonly tell: (event: ScanEvent) => void;
}

/** Scans, one at a time. */
export interface Scanner {
  /** @param about how many issues there are about, when that is known already */
  readonly start: (scope: Scope, about: number | undefined) => void;
  /** Reads only what changed since a scan of the same scope. */
  readonly startChanged: (scope: Scope, before: ScanBefore) => void;
  /** Goes on with what is left to be read. @param seen ids of what was read */
  readonly goOn: (reading: Reading, seen: Iterable<string>) => void;
  readonly pause: () => void;
  /** Ends without a word. */
  readonly stop: () => void;
  /** Reads the text of an issue once more; those asked for within a moment are read together. */
  readonly readText: (id: string) => void;
  /** What was spent of the hour's points, and by a page that was open before. */
  readonly spending: { readonly get: () => Spending; readonly add: (spent: Spending) => void };
}

/** What calls are made with until the scan is paused, or another begins. */
interface Outing {
  readonly signal: AbortSignal;
  readonly patiently: Patiently;
  readonly pacer: Pacer;
}

/** Scans a project's issues as the person who looks. What happens is told, never thrown. */
export function createScanner({ ports, projectId, fields, scanIssue, tell }: ScannerOptions): Scanner {
  const { request, now } = ports;
  let spent = NOTHING_SPENT;
  let seen = new Set<string>();
  let running: AbortController | undefined;
  let offset: number | undefined;
  const everything: Pick<ScanPorts, 'isKnown' | 'tell'> = { isKnown: () => false, tell };
  const jiraNow = (): number | undefined => (offset === undefined ? undefined : now() + offset);

  const onSpent = (after: Spending): void => {
    spent = after;
  };

  /** What calls are made with under a signal; all keep one pace. */
  function under(signal: AbortSignal): Outing {
    const onWait =
      (whyOf: (until: number) => Wait['why']) =>
      (until: number | undefined): void => {
        if (signal.aborted) return;
        tell({ kind: 'waits', wait: until === undefined ? undefined : { why: whyOf(until), until } });
      };
    // A burst is over after the first wait.
    const whyJira = (until: number) => (until - now() < 2 * WAIT_MS.least ? 'jira' : 'jira-hour');
    return {
      signal,
      patiently: createPatience(ports, signal, onWait(whyJira)),
      pacer: createPacer({ ...ports, spent: () => spent, onSpent, onWait: onWait(() => 'pace') }),
    };
  }

  /** Ends what runs, for another to begin. */
  function setOut(): Outing {
    running?.abort();
    running = new AbortController();
    return under(running.signal);
  }
  /** For what is read beside the scans. */
  const aside = under(new AbortController().signal);

  /** Learns what time it is for Jira. Without it all is read in one lane: slower, and as right. */
  async function setClock({ patiently }: Outing): Promise<void> {
    const time = await patiently(() => jiraTime(request)).catch(() => undefined);
    offset = time === undefined ? undefined : time - now();
  }

  function read(
    out: Outing,
    reading: Reading,
    changes: Pick<ScanPorts, 'isKnown' | 'tell'> = everything,
  ): Promise<void> {
    return runScan(reading, seen, { ...out, request, fields, scanIssue, slices: ports.slices, jiraNow, ...changes });
  }

  /** The count serves the bar only; what is wrong with a query, the search itself will say. */
  async function count({ signal, patiently }: Outing, scope: Scope): Promise<void> {
    const jql = jqlOf(scope);
    if (jql === undefined) return;
    const about = await patiently(() => approximateCount(request, jql)).catch(() => undefined);
    if (!signal.aborted && about !== undefined) tell({ kind: 'counted', about });
  }

  async function scanAll(out: Outing, scope: Scope, about: number | undefined): Promise<void> {
    await setClock(out);
    if (out.signal.aborted) return;
    const reading = wholeScope(scope);
    tell({ kind: 'started', at: now(), startedAt: jiraNow() ?? now(), scope, about, reading, unchanged: [] });
    if (about === undefined) void count(out, scope);
    await read(out, reading);
  }

  /** A scan of changes: what it reads is new or changed. */
  function asChanged(told: ScanPorts['tell']): ScanPorts['tell'] {
    return (event) =>
      told(
        event.kind === 'read'
          ? { ...event, issues: event.issues.map((issue) => ({ ...issue, isChanged: true })) }
          : event,
      );
  }

  /** What a board lists need not be read where it is known; what is known and not listed is no longer there. */
  function changesOfBoard(): Pick<ScanPorts, 'isKnown' | 'tell'> {
    const listed = new Set<string>();
    return {
      isKnown: (id) => {
        listed.add(id);
        return seen.has(id);
      },
      tell: (event) => {
        if (event.kind === 'read' && isRead(event.reading)) tell({ kind: 'still-there', ids: listed });
        asChanged(tell)(event);
      },
    };
  }

  const finderOf =
    ({ patiently }: Outing): FindIds =>
    async (jql) => {
      const found = new Set<string>();
      let token: string | undefined;
      do {
        const from = token;
        const page = await patiently(() => searchIds(request, jql, from));
        for (const id of page.ids) found.add(String(id));
        token = page.nextPageToken;
      } while (token !== undefined);
      return found;
    };

  async function scanChanges(out: Outing, scope: Scope, before: ScanBefore): Promise<void> {
    const { signal } = out;
    await setClock(out);
    const startedAt = jiraNow() ?? now();
    try {
      const writers = await runsSince(ports, projectId, before.startedAt - LAG_MS, signal);
      const prepared = await changesOfScope(finderOf(out), scope, projectId, before, writers, startedAt);
      if (isOver(signal)) return;
      const { reading, unchanged } = prepared;
      seen = new Set(unchanged.flatMap((page) => page.map(({ id }) => id)));
      const changes = { since: before.startedAt, isListed: true };
      tell({ kind: 'started', at: now(), startedAt, scope, about: undefined, reading, unchanged, changes });
      await read(out, reading, scope.kind === 'board' ? changesOfBoard() : { ...everything, tell: asChanged(tell) });
    } catch (error) {
      if (isOver(signal)) return;
      const failure = error instanceof FunctionFailed ? error.failure : failureFrom(error);
      tell({ kind: 'failed', failure, jiraWords: [] });
    }
  }

  return {
    start(scope, about) {
      const out = setOut();
      seen = new Set();
      const reading = wholeScope(scope);
      tell({ kind: 'started', at: now(), startedAt: now(), scope, about, reading, unchanged: [] });
      void scanAll(out, scope, about);
    },
    startChanged(scope, before) {
      const out = setOut();
      const { pages: unchanged, startedAt } = before;
      const changes = { since: startedAt, isListed: false };
      const reading = wholeScope(scope);
      tell({ kind: 'started', at: now(), startedAt, scope, about: undefined, reading, unchanged, changes });
      void scanChanges(out, scope, before);
    },
    goOn(reading, ids) {
      const out = setOut();
      seen = new Set(ids);
      tell({ kind: 'went-on', at: now() });
      void setClock(out).then(() => (out.signal.aborted ? undefined : read(out, reading)));
    },
    pause() {
      running?.abort();
      tell({ kind: 'paused' });
    },
    stop() {
      running?.abort();
    },
    readText: createTextReader({
      read: async (ids) => {
        const issues = await aside.patiently(async () => {
          await aside.pacer(costOf(ids.length), aside.signal);
          return fetchIssues(request, ids, fields);
        });
        tell({ kind: 'read-again', issues: await inSlices(issues, scanIssue, ports.slices) });
        const found = new Set(issues.map(({ id }) => id));
        const gone = ids.filter((id) => !found.has(id));
        if (gone.length > 0) tell({ kind: 'gone', ids: new Set(gone) });
      },
      sleep: ports.sleep,
    }),
    spending: {
      get: () => spent,
      add: (before) => {
        const calls = [...before.calls, ...spent.calls];
        spent = { minutes: [...before.minutes, ...spent.minutes], calls };
      },
    },
  };
}

/** Asked anew each time: what is waited for may end it. */
const isOver = ({ aborted }: AbortSignal): boolean => aborted;

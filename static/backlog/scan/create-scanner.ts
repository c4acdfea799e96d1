import type { JiraIssue } from '#issue';
import { approximateCount, jiraTime, searchIds } from '#jira';

import { failureFrom } from '../../ui/failure-words';
import { createPatience, WAIT_MS, type Patiently } from '../../ui/patience';
import type { PagePorts } from '../page-ports';
import { FunctionFailed } from '../runs/call-again';
import { NOTHING_SPENT, type Spending } from './pace';
import { createPacer, type Pacer } from './pacer';
import { LAG_MS, type FindIds } from './changed-since';
import { changesOfScope, idsInSlices, wholeScope, type ScanBefore } from './prepare-scan';
import { readAgain } from './read-again';
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
  /** Reads the texts of so many issues once more. @throws JiraError; the signal's reason */
  readonly readTexts: (ids: readonly string[], signal: AbortSignal) => Promise<void>;
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
  const again = { request, fields, scanIssue, slices: ports.slices, tell };

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
  function changesOfBoard({ pages }: ScanBefore): Pick<ScanPorts, 'isKnown' | 'tell'> {
    const listed = new Set<string>();
    return {
      isKnown: (id) => {
        listed.add(id);
        return seen.has(id);
      },
      tell: (event) => {
        if (event.kind === 'read' && isRead(event.reading)) {
          const gone = pages.reduce((sum, page) => sum + page.filter(({ id }) => !listed.has(id)).length, 0);
          tell({ kind: 'still-there', ids: listed, gone });
        }
        asChanged(tell)(event);
      },
    };
  }

  const finderOf =
    ({ patiently }: Outing): FindIds =>
    async (jql, isWanted) => {
      const found = new Set<string>();
      let token: string | undefined;
      do {
        const from = token;
        const page = await patiently(() => searchIds(request, jql, from));
        for (const id of page.ids.map(String)) if (!found.has(id) && isWanted(id)) found.add(id);
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
      const findWith = { findIds: finderOf(out), slices: ports.slices };
      const prepared = await changesOfScope(findWith, scope, projectId, before, writers, startedAt);
      const { reading, unchanged, gone } = prepared;
      const kept = await idsInSlices(unchanged, ports.slices);
      if (isOver(signal)) return;
      seen = kept;
      const changes = { since: before.startedAt, isListed: true, gone };
      tell({ kind: 'started', at: now(), startedAt, scope, about: undefined, reading, unchanged, changes });
      await read(
        out,
        reading,
        scope.kind === 'board' ? changesOfBoard(before) : { ...everything, tell: asChanged(tell) },
      );
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
      const changes = { since: startedAt, isListed: false, gone: 0 };
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
      read: (ids) => readAgain({ ...again, ...aside }, ids),
      sleep: ports.sleep,
    }),
    readTexts: (ids, signal) => readAgain({ ...again, ...under(signal) }, ids),
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

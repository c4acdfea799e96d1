import type { JiraIssue } from '#issue';
import { JiraError, type Request } from '#jira';

import { failureFrom } from '../../ui/failure-words';
import { inSlices, type SlicePorts } from '../../ui/in-slices';
import type { Patiently } from '../../ui/patience';
import type { Pacer } from './pacer';
import { afterErrand, errands, isRead, withoutKnown, type Errand, type Reading } from './reading/reading';
import { errandCost, runErrand, type ErrandResult } from './reading/run-errand';
import { SCAN_MOST, type ScanEvent } from './scan-state';
import type { ScannedIssue } from './scanned-issue';

export interface ScanPorts {
  readonly request: Request;
  /** What to read of the issues. */
  readonly fields: readonly string[];
  readonly scanIssue: (issue: JiraIssue) => ScannedIssue;
  readonly patiently: Patiently;
  readonly pacer: Pacer;
  readonly slices: SlicePorts;
  readonly signal: AbortSignal;
  /** Jira's time, milliseconds since 1970; undefined where it is not known. */
  readonly jiraNow: () => number | undefined;
  /** Whether an issue that a board lists need not be read again. */
  readonly isKnown: (id: string) => boolean;
  readonly tell: (event: ScanEvent) => void;
}

type Flight = { readonly errand: Errand; readonly landing: Promise<Landing> };
type Landing =
  | { readonly errand: Errand; readonly ok: true; readonly result: ErrandResult }
  | { readonly errand: Errand; readonly ok: false; readonly error: unknown };

/**
 * Reads all that is left of a scope, some pages at a time within the pace, until nothing is left, until there are
 * {@link SCAN_MOST} issues, or until it is aborted. Never throws: a failure is told.
 *
 * @param from what is left to be read
 * @param seen ids read before, which it adds to: issues move between pages while they are read
 */
export async function runScan(from: Reading, seen: Set<string>, ports: ScanPorts): Promise<void> {
  const { isKnown, scanIssue, slices, signal, jiraNow, tell } = ports;
  const isOver = (): boolean => signal.aborted;
  const flights = new Map<Errand, Flight>();
  let reading = from;
  try {
    for (;;) {
      for (const errand of errands(reading, [...flights.keys()], jiraNow())) {
        flights.set(errand, { errand, landing: fly(errand, ports) });
      }
      if (flights.size === 0) {
        if (!isRead(reading)) throw new Error('A scan has nothing to do, and is not done.');
        tell({ kind: 'read', issues: [], reading });
        return;
      }
      const landed = await Promise.race([...flights.values()].map(({ landing }) => landing));
      if (isOver()) return;
      if (!landed.ok) throw landed.error;
      const { errand, result } = landed;
      flights.delete(errand);
      const fresh = result.issues.filter(({ id }) => !seen.has(id)).slice(0, SCAN_MOST - seen.size);
      const scanned = await inSlices(fresh, scanIssue, slices, signal);
      for (const { id } of fresh) seen.add(id);
      reading = withoutKnown(afterErrand(reading, errand, result.fetched, jiraNow()), isKnown);
      tell({ kind: 'read', issues: scanned, reading });
      // Without this, many fast answers in a row would leave no room to paint.
      await slices.breathe();
      if (isOver() || seen.size >= SCAN_MOST) return;
      if (isRead(reading)) return;
    }
  } catch (error) {
    if (isOver()) return;
    const jiraWords = error instanceof JiraError && error.code === 'rejected' ? error.messages : [];
    tell({ kind: 'failed', failure: failureFrom(error), jiraWords });
  }
}

async function fly(errand: Errand, { request, fields, patiently, pacer, signal }: ScanPorts): Promise<Landing> {
  try {
    const result = await patiently(async () => {
      await pacer(errandCost(errand), signal);
      return runErrand(request, errand, fields);
    });
    return { errand, ok: true, result };
  } catch (error) {
    return { errand, ok: false, error };
  }
}

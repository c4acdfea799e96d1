import { chunksOf } from '#run';
import { listPersons } from '#storage';

import { reportBatch, type BatchReport } from './report-batch';
import type { ReportPorts } from './report-ports';

/**
 * Most accounts of one report.
 * @see https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
const REPORT_MOST = 90;
/** Share of the time a run is given that has to be left for another step to be begun. */
const SPARE_TIME = 0.2;

/** What a run did, without a word about who. */
export interface PersonsReport extends Omit<BatchReport, 'goesOn'> {
  /** Not finished: they come first next time. */
  readonly left: number;
}

/**
 * Reports everybody whose account id the store holds to Atlassian, and erases those whose account is closed. Those who
 * were not reported for longest come first, so that a run that was broken off, or ran out of time, is gone on with by
 * the next one. When Atlassian does not answer nobody is erased, and the next run asks again.
 *
 * @throws what the store throws when it cannot tell who there is
 */
export async function reportPersons(ports: ReportPorts): Promise<PersonsReport> {
  const spare = ports.timeLeft() * SPARE_TIME;
  const hasTime = (): boolean => ports.timeLeft() > spare;
  const persons = await listPersons(ports.store);
  const sum = { reported: 0, erased: 0, refreshed: 0, forgotten: 0, failures: [] as readonly unknown[] };
  for (const some of chunksOf(persons, REPORT_MOST)) {
    if (!hasTime()) break;
    const batch = await reportBatch(ports, some, hasTime);
    sum.reported += batch.reported;
    sum.erased += batch.erased;
    sum.refreshed += batch.refreshed;
    sum.forgotten += batch.forgotten;
    sum.failures = [...sum.failures, ...batch.failures];
    if (!batch.goesOn) break;
  }
  return { ...sum, left: persons.length - sum.reported - sum.forgotten };
}

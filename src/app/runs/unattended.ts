import type { Unattended } from '#contract';
import { hasPermission, JiraError, type Request } from '#jira';
import { readRun, readUnattended, writeUnattended, type KeyValue, type StoredRun } from '#storage';

import type { Ports } from '../ports';
import { pushEvents } from './push-events';
import { askingEvent, type RunEvent } from './run-event';

const DAY = 24 * 60 * 60 * 1_000;
/** How long it is believed what a site allowed, and after how long the next run asks again. */
const BELIEVED_MS = 30 * DAY;
const FRESH_MS = DAY;

interface AskPorts {
  readonly requestAs: (accountId: string) => Request;
  readonly store: KeyValue;
  readonly now: () => Date;
}

/** Whether the site lets a run go on without the tab of who approved it, as far as is known. */
export async function unattendedOf({ store, now }: Pick<AskPorts, 'store' | 'now'>): Promise<Unattended> {
  const known = await readUnattended(store);
  if (known === undefined || now().getTime() - known.at > BELIEVED_MS) return 'unknown';
  return known.isAllowed ? 'allowed' : 'refused';
}

/**
 * Lets a function find out whether the site allows that: once a day, with the first run that is begun. Never throws:
 * the run goes on all the same.
 */
export async function findOutUnattended({ store, now, queue }: Ports, { header }: StoredRun): Promise<void> {
  try {
    const known = await readUnattended(store);
    if (known !== undefined && now().getTime() - known.at < FRESH_MS) return;
    const event = askingEvent(header.projectId, header.id);
    await pushEvents({ queue, sleep: () => Promise.resolve() }, [{ event, delaySeconds: 0 }], []);
  } catch {
    // The first time that a function goes on with the run will tell.
  }
}

/** Asks Jira something small as who approved a run, who is not there. @throws JiraError but for a refusal */
export async function askUnattended(ports: AskPorts, { projectId, runId }: RunEvent): Promise<void> {
  const run = await readRun(ports.store, runId);
  const accountId = run?.header.projectId === projectId ? run.header.approvedBy : undefined;
  if (accountId === undefined || accountId === null) return;
  try {
    await hasPermission(ports.requestAs(accountId), projectId, 'BROWSE_PROJECTS');
    await noteUnattended(ports, true);
  } catch (error) {
    if (!(error instanceof JiraError) || error.code !== 'not-signed-in') throw error;
    await noteUnattended(ports, false);
  }
}

/** Notes what a site allowed, or did not; the same is noted once a day. */
export async function noteUnattended(
  { store, now }: Pick<AskPorts, 'store' | 'now'>,
  isAllowed: boolean,
): Promise<void> {
  const at = now().getTime();
  const known = await readUnattended(store);
  if (known?.isAllowed === isAllowed && at - known.at < FRESH_MS) return;
  await writeUnattended(store, { isAllowed, at });
}

/** Believes no longer that a site allowed it: one person was refused, who may just have left. The next run asks again. */
export async function doubtUnattended({ store }: Pick<AskPorts, 'store'>): Promise<void> {
  if ((await readUnattended(store))?.isAllowed === true) await writeUnattended(store, { isAllowed: true, at: 0 });
}

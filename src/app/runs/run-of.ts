import { JiraError } from '#jira';
import { readRun, type StoredRun } from '#storage';

import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { callerIn, editorIn, type Caller } from './caller-in';

interface RunOfProject {
  readonly projectId: string;
  readonly runId: string;
}

/** Who may touch a run: `starter` also needs to be allowed to edit issues, as whom the run writes. */
type Whose = 'starter' | 'starter-or-admin';

/**
 * A run that the caller may touch.
 *
 * @throws AppError `forbidden`; `not-found` where the project has no such run
 * @throws AppError, JiraError, StoredRunError
 */
export async function runOf(
  ports: Ports,
  { projectId, runId }: RunOfProject,
  whose: Whose,
): Promise<{ readonly run: StoredRun; readonly caller: Caller; readonly isStarter: boolean }> {
  const caller = await (whose === 'starter' ? editorIn : callerIn)(ports, projectId);
  const run = await runIn(ports, { projectId, runId });
  const isStarter = run.header.approvedBy === caller.accountId;
  if (!isStarter && !(whose === 'starter-or-admin' && caller.isAdmin)) throw new AppError('forbidden');
  return { run, caller, isStarter };
}

/**
 * A run that the caller may write down or stop. While Jira does not answer, who started it may, as Forge vouches for who
 * calls: somebody who wants it to stop shall not have to wait for Jira.
 *
 * @throws AppError, JiraError, StoredRunError as {@link runOf}
 */
export async function runToKeep(
  ports: Ports,
  of: RunOfProject,
  whose: Whose,
): Promise<{ readonly run: StoredRun; readonly isStarter: boolean }> {
  try {
    return await runOf(ports, of, whose);
  } catch (error) {
    if (!(error instanceof JiraError) || !SILENT.has(error.code)) throw error;
    const run = await runIn(ports, of);
    if (ports.accountId === undefined || run.header.approvedBy !== ports.accountId) throw error;
    return { run, isStarter: true };
  }
}

/** What Jira says, or does not, when it is in trouble. */
const SILENT: ReadonlySet<JiraError['code']> = new Set<JiraError['code']>([
  'connection-lost',
  'jira-unavailable',
  'rate-limited',
  'unreadable-answer',
]);

/** A run of that project, whoever asks. @throws AppError `not-found`; StoredRunError */
export async function runIn({ store }: Pick<Ports, 'store'>, { projectId, runId }: RunOfProject): Promise<StoredRun> {
  const run = await readRun(store, runId);
  if (run?.header.projectId !== projectId) throw new AppError('not-found');
  return run;
}

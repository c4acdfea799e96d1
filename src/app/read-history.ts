import type { Api, Payload } from '#contract';
import { listVersions, readVersion } from '#storage';

import { AppError } from './app-error';
import type { Ports } from './ports';
import { requireProjectAdmin } from './require-project-admin';

/** Versions of one page of the history. */
const PAGE = 20;

/** A page of the versions of a project, the newest first. @throws AppError, JiraError, StoredRulesError */
export async function listHistory(
  ports: Ports,
  { projectId, before }: Payload<'history.list'>,
): Promise<Api['history.list']['result']> {
  await requireProjectAdmin(ports, projectId);
  return listVersions(ports.store, projectId, before ?? undefined, PAGE);
}

/**
 * A version with its rules.
 *
 * @throws AppError `not-found` for one that is not there, or cannot be read any more; `newer-rules`
 * @throws JiraError
 */
export async function readHistory(
  ports: Ports,
  { projectId, version }: Payload<'history.read'>,
): Promise<Api['history.read']['result']> {
  await requireProjectAdmin(ports, projectId);
  const stored = await readVersion(ports.store, projectId, version);
  if (stored.kind === 'newer') throw new AppError('newer-rules');
  if (stored.kind === 'corrupt') throw new AppError('not-found');
  return { published: stored.published };
}

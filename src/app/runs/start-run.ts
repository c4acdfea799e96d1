import type { Api, Payload } from '#contract';
import { labelNames, type ProjectLabels } from '#issue';
import { readStored, type KeyValue } from '#storage';
import { isDeepStrictEqual } from 'node:util';

import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { editorIn } from './caller-in';
import { placeRun } from './place-run';
import { findOutUnattended } from './unattended';

/**
 * Begins to hand over an approved list, which becomes a run.
 *
 * @throws AppError `labels-renamed`: the page is older than the project's labels; JiraError, StoredRunError, StoredRulesError
 */
export async function startRunOf(
  ports: Ports,
  { projectId, attempt, run }: Payload<'run.start'>,
): Promise<Api['run.start']['result']> {
  const { accountId } = await editorIn(ports, projectId);
  if (!(await isLabelledSo(ports.store, projectId, run.labels))) throw new AppError('labels-renamed');
  const placed = await placeRun(ports, accountId, attempt, { ...run, projectId, kind: 'tag', undoes: null });
  if (placed.kind === 'placed') await findOutUnattended(ports, placed.run);
  return placed.kind === 'busy' ? placed : { kind: 'started', runId: placed.run.header.id };
}

/** Whether the published rules name the same labels. What cannot be read here says nothing against them. */
async function isLabelledSo(store: KeyValue, projectId: string, labels: ProjectLabels): Promise<boolean> {
  const stored = await readStored(store, projectId);
  if (stored.kind !== 'published' && stored.kind !== 'none') return true;
  const names = labelNames(stored.kind === 'published' ? stored.published.ruleSet.settings : undefined);
  return isDeepStrictEqual(names, labels);
}

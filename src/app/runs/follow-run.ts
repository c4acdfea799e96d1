import type { Api } from '#contract';
import type { Portion, RunGroup, RunHeader, RunMode } from '#run';
import { readPortion, type StoredRun } from '#storage';

import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { keepPortion } from './keep-portion';
import { openRun } from './open-run';
import { placeRun } from './place-run';
import { undoableUntil } from './view-of';

/** How a run follows from another one. */
export interface Following {
  readonly attempt: string;
  readonly kind: RunHeader['kind'];
  readonly undoes: string | null;
  readonly mode: RunMode;
  /** What is written of a portion of the other one. */
  readonly groupsOf: (portion: Portion) => readonly RunGroup[];
}

/**
 * Plans a run from the stored portions of another, and begins it. Broken off in between and sent again with the same
 * `attempt`, it is gone on with.
 *
 * @throws AppError, StoredRunError
 */
export async function followRun(
  ports: Ports,
  accountId: string,
  of: StoredRun,
  { attempt, kind, undoes, mode, groupsOf }: Following,
): Promise<Api['run.undo']['result']> {
  const until = undoableUntil(of);
  if (until === undefined || until <= ports.now()) return { kind: 'too-late' };
  const portions = await portionsOf(ports, of, groupsOf);
  const issues = portions.reduce((sum, groups) => sum + countOf(groups), 0);
  if (issues === 0) return { kind: 'nothing' };

  const { projectId, rules, labels, scope, scannedAt } = of.header;
  const begun = { projectId, rules, labels, scope, scannedAt, kind, undoes, mode, issues, portions: portions.length };
  const placed = await placeRun(ports, accountId, attempt, begun);
  if (placed.kind === 'busy') return placed;
  for (const [index, groups] of portions.entries()) await keepPortion(ports, placed.run, index, groups);
  const opened = await openRun(ports, placed.run);
  // The same `attempt` was made with another choice of issues.
  if (opened.kind === 'incomplete') throw new AppError('conflict');
  return opened.kind === 'begun' ? { kind: 'begun', runId: placed.run.header.id, issues } : opened;
}

/** What is written of each portion, without those of which nothing is. */
async function portionsOf(
  { store }: Pick<Ports, 'store'>,
  { header, added }: StoredRun,
  groupsOf: Following['groupsOf'],
): Promise<readonly (readonly RunGroup[])[]> {
  const portions: (readonly RunGroup[])[] = [];
  for (const index of [...added].sort((one, other) => one - other)) {
    const groups = groupsOf(await readPortion(store, header.id, index)).filter(({ ids }) => ids.length > 0);
    if (groups.length > 0) portions.push(groups);
  }
  return portions;
}

const countOf = (groups: readonly RunGroup[]): number => groups.reduce((sum, { ids }) => sum + ids.length, 0);

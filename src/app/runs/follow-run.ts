import type { Api } from '#contract';
import type { Portion, RunHeader, RunMode } from '#run';
import { readPortion, type StoredRun } from '#storage';

import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { keepPortion } from './keep-portion';
import { openRun } from './open-run';
import { placeRun } from './place-run';
import { findOutUnattended } from './unattended';
import { undoableUntil } from './view-of';

/** How a run follows from another one. */
export interface Following {
  readonly attempt: string;
  readonly kind: RunHeader['kind'];
  readonly undoes: string | null;
  readonly mode: RunMode;
  /**
   * What it writes; how much that is must not depend on the id.
   *
   * @param portions of the other one
   * @param runId its own
   */
  readonly plan: (portions: readonly Portion[], runId: string) => readonly Portion[];
}

/** Stands for the id of a run while it is measured how much that writes. */
const MEASURED = 'measured';

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
  { attempt, kind, undoes, mode, plan }: Following,
): Promise<Api['run.undo']['result']> {
  const until = undoableUntil(of);
  if (until === undefined || until <= ports.now()) return { kind: 'too-late' };
  const stored = await reachedPortions(ports, of);
  const measured = plan(stored, MEASURED);
  if (measured.length === 0) return { kind: 'nothing' };

  const issues = measured.reduce((sum, portion) => sum + countOf(portion), 0);
  const { projectId, rules, labels, scope, scannedAt } = of.header;
  const begun = { projectId, rules, labels, scope, scannedAt, kind, undoes, mode, issues, portions: measured.length };
  const placed = await placeRun(ports, accountId, attempt, begun);
  if (placed.kind === 'busy') return placed;
  await findOutUnattended(ports, placed.run);
  const { header } = placed.run;
  // The same `attempt` was made of another run, or with another choice of issues.
  if (header.undoes !== undoes || header.issues !== issues) throw new AppError('conflict');
  for (const [index, { groups }] of plan(stored, header.id).entries()) {
    await keepPortion(ports, placed.run, index, groups);
  }
  const opened = await openRun(ports, placed.run);
  if (opened.kind === 'incomplete') throw new AppError('conflict');
  return opened.kind === 'begun' ? { kind: 'begun', runId: header.id, issues } : opened;
}

/** The portions that the run has come to, with what was left out of them. */
async function reachedPortions(
  { store }: Pick<Ports, 'store'>,
  { header, state }: StoredRun,
): Promise<readonly Portion[]> {
  const reached = Math.min(header.portions, state.at.portion + (state.at.begun ? 1 : 0));
  const portions: Portion[] = [];
  for (let index = 0; index < reached; index += 1) portions.push(await readPortion(store, header.id, index));
  return portions;
}

const countOf = ({ groups }: Portion): number => groups.reduce((sum, { ids }) => sum + ids.length, 0);

import type { Api } from '#contract';
import type { AfterCut, Portion, RunHeader, RunMode } from '#run';
import type { StoredRun } from '#storage';

import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { keepPortion } from './keep-portion';
import { openRun } from './open-run';
import { placeRun } from './place-run';
import { portionOrNull } from './portion-or-null';
import { portionsAsLeft } from './portions-as-left';
import { readHalfDone } from './read-half-done';
import { findOutUnattended } from './unattended';
import { undoableUntil } from './view-of';

/** How a run follows from another one. */
export interface Following {
  readonly attempt: string;
  readonly kind: RunHeader['kind'];
  readonly undoes: string | null;
  readonly depth?: number | undefined;
  readonly retries?: string;
  readonly mode: RunMode;
  /**
   * What it writes; how much that is must not depend on the id.
   *
   * @param portions of the other one, as it left them
   * @param cut what stands where it was ended as it stood
   * @param runId its own
   */
  readonly plan: (portions: readonly Portion[], cut: AfterCut, runId: string) => readonly Portion[];
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
  { attempt, plan, ...following }: Following,
): Promise<Api['run.undo']['result']> {
  const until = undoableUntil(of);
  if (until === undefined || until <= ports.now()) return { kind: 'too-late' };
  const { header: whole } = of;
  const stored = await portionsAsLeft(ports, of);
  const cut = { header: whole, now: await readHalfDone(ports, stored) };
  const measured = plan(stored, cut, MEASURED);
  if (measured.length === 0) return { kind: 'nothing' };

  const issues = measured.reduce((sum, portion) => sum + countOf(portion), 0);
  const { projectId, rules, labels, scope, scannedAt } = whole;
  const begun = { projectId, rules, labels, scope, scannedAt, ...following, issues, portions: measured.length };
  const placed = await placeRun(ports, accountId, attempt, begun);
  if (placed.kind === 'busy') return placed;
  await findOutUnattended(ports, placed.run);
  const { header } = placed.run;
  // The same `attempt` was made of another run, or with another choice of issues.
  if (header.undoes !== following.undoes || header.retries !== following.retries || header.issues !== issues)
    throw new AppError('conflict');
  for (const [index, { groups }] of plan(stored, cut, header.id).entries()) {
    if ((await keepPortion(ports, placed.run, index, groups)) === 'kept') continue;
    const kept = await portionOrNull(ports.store, header.id, index);
    if (kept !== null && idsOf(kept) !== idsOf({ groups })) throw new AppError('conflict');
  }
  const opened = await openRun(ports, placed.run);
  if (opened.kind === 'incomplete') throw new AppError('conflict');
  return opened.kind === 'begun' ? { kind: 'begun', runId: header.id, issues } : opened;
}

/** What tells the issues of one portion from those of another, however they are grouped. */
const idsOf = ({ groups }: Pick<Portion, 'groups'>): string => JSON.stringify(groups.flatMap(({ ids }) => ids).sort());

const countOf = ({ groups }: Portion): number => groups.reduce((sum, { ids }) => sum + ids.length, 0);

import type { Portion, RunHeader } from '#run';
import { isOver, readPortion, readRun } from '#storage';

import { disturb } from './disturb';
import type { Functions } from './functions';
import { goThrough } from './go-through';
import { judge, type Fault, type KeptRun, type Stood } from './judge';
import type { World } from './world';

/** A run that is not over after three days never will be. */
export const MOST_MS = 72 * 3_600_000;

/** What a run must be, whatever happens. */
export interface Expected {
  readonly header: Pick<RunHeader, 'kind' | 'mode' | 'rules' | 'undoes'>;
  readonly portions: (runId: string) => readonly Portion[];
}

/** What came of a run, once nothing more is due on its site. */
export interface Ended {
  /** Undefined: there was nothing to begin. */
  readonly run: KeptRun | undefined;
  readonly faults: readonly Fault[];
}

/**
 * Begins a run and lets all happen to it that a scenario has.
 *
 * @param begin gives the id of the run
 * @returns judges what came of it: to be asked once the world is quiet
 */
export function oneRun(
  world: World,
  functions: Functions,
  expected: Expected,
  begin: () => Promise<string | undefined>,
): () => Promise<Ended> {
  const { site, people, scenario, store } = world;
  people.acts.clear();
  const stood = new Map<number, Stood>();
  for (const issue of site.issues.values()) {
    const { tag, labels, isThere, projectId } = issue;
    stood.set(issue.id, { tag, labels, isThere, projectId });
    issue.appChanges = [];
  }
  site.mails = 0;
  site.inTheMoment.clear();
  site.touchedAt.clear();
  const undisturbed = { edit: site.mayEdit, bulk: site.mayBulkChange };
  let runId: string | undefined;
  let portions: readonly Portion[] = [];
  void (async () => {
    runId = await begin();
    if (runId === undefined) return;
    portions = expected.portions(runId);
    disturb(world, portions, goThrough(world, functions, runId));
  })();

  return async () => {
    if (runId === undefined) return { run: undefined, faults: [] };
    const stored = await readRun(store, runId);
    if (stored === undefined) return { run: undefined, faults: [{ kind: 'lost', issue: 0, says: 'the run is gone' }] };
    const { header, state } = stored;
    const kept: Portion[] = [];
    for (let index = 0; index < header.portions; index += 1) kept.push(await readPortion(store, runId, index));
    const run = { header, state, isOver: isOver(stored), portions: kept };
    const isHindered =
      scenario.troubles.broken + scenario.troubles.lost > 0.02 ||
      Number.isFinite(scenario.editingEndsAt) ||
      Number.isFinite(scenario.bulkEndsAt) ||
      !undisturbed.edit ||
      !undisturbed.bulk;
    const faults = judge({
      run,
      expected: { header: { ...expected.header, approvedBy: site.approver }, portions },
      people,
      issues: site.issues,
      stood,
      isHindered,
      hasLostEditing: !site.mayEdit || !site.mayBulkChange,
      inTheMoment: site.inTheMoment,
      tellsMails: header.mode === 'single',
      mails: site.mails,
    });
    return { run, faults };
  };
}

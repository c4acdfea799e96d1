import { newRunState, type Portion, type RunHeader } from '#run';

import { advanceIt } from './advance-it';
import { disturb } from './disturb';
import { judge, type Fault, type Stood } from './judge';
import type { KeptRun } from './sim-keeper';
import type { World } from './world';

/** A run that is not over after three days never will be. */
const MOST_MS = 72 * 3_600_000;

/** Lets one run be advanced to its end, and judges what came of it. */
export async function oneRun(
  world: World,
  unnumbered: RunHeader,
  portions: readonly Portion[],
): Promise<{ readonly run: KeptRun; readonly faults: readonly Fault[] }> {
  const { clock, site, people, scenario } = world;
  const issues = portions.reduce((sum, { groups }) => sum + groups.reduce((all, { ids }) => all + ids.length, 0), 0);
  const header: RunHeader = { ...unnumbered, issues, portions: portions.length };
  const run: KeptRun = {
    header,
    portions: [...portions],
    state: newRunState(),
    command: 'go',
    holder: '',
    until: 0,
    hear: () => undefined,
  };
  if (issues === 0) return { run: { ...run, state: { ...run.state, status: 'finished' } }, faults: [] };
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
  const startedAt = clock.now();
  const undisturbed = { edit: site.mayEdit, bulk: site.mayBulkChange };
  disturb(world, run, portions);
  advanceIt(world, run);
  await clock.run(startedAt + MOST_MS);
  const isHindered =
    scenario.troubles.broken + scenario.troubles.lost > 0.02 ||
    Number.isFinite(scenario.editingEndsAt) ||
    Number.isFinite(scenario.bulkEndsAt) ||
    !undisturbed.edit ||
    !undisturbed.bulk;
  const faults = judge({
    run,
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
}

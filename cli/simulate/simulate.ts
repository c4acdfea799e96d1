import { DEFAULT_LABELS } from '#issue';
import { newRunState, planRun, planUndo, type Portion, type RunCommand, type RunHeader } from '#run';

import { advanceIt } from './advance-it';
import { Chance } from './chance';
import { judge, type Fault, type Stood } from './judge';
import { approvedIssues, scenarioOf, type Scenario } from './scenario';
import { isOver, type KeptRun } from './sim-keeper';
import { SimPeople } from './sim-people';
import { APPROVER, SimSite } from './sim-site';
import type { Network, Tally } from './troubles';
import { VirtualClock } from './virtual-clock';
import type { Deaths, Plant, World } from './world';

/** 26 January 2026 was a Monday. */
const START = Date.UTC(2026, 0, 26, 9);
/** A run that is not over after three days never will be. */
const MOST_MS = 72 * 3_600_000;
const PROJECT = '10000';
const FIRST_ID = 10_001;

export interface Simulated {
  readonly seed: number;
  readonly faults: readonly Fault[];
  readonly runs: number;
  readonly issues: number;
  readonly tally: Tally;
  readonly trace: readonly string[];
}

export interface SimulateOptions {
  readonly seed: number;
  readonly issues: number;
  /** Keeps what happened, line by line. */
  readonly traces?: boolean;
  /** Changes what the seed chose. */
  readonly scenario?: Partial<Scenario>;
  readonly deaths?: Deaths;
  /** Stands between the driver and its ports: how tests plant faults that must be found. */
  readonly plant?: Plant;
}

/** Lets a run be advanced in a world that a seed decides, and judges what came of it. */
export async function simulate({
  seed,
  issues,
  traces = false,
  scenario: changed = {},
  deaths,
  plant = {},
}: SimulateOptions): Promise<Simulated> {
  const chance = new Chance(seed);
  const scenario: Scenario = { ...scenarioOf(chance, issues), ...changed };
  const clock = new VirtualClock(START);
  const tally: Tally = { calls: 0, polls: 0, points: 0, early: 0, invocations: 0 };
  const lines: string[] = [];
  const trace = (line: string): void => {
    if (traces) lines.push(`${((clock.now() - START) / 1_000).toFixed(2)} ${line}`);
  };
  const site = new SimSite(clock, chance, scenario, PROJECT);
  const network: Network = { clock, chance, site, troubles: scenario.troubles, tally, trace };
  const people = new SimPeople(site, clock, chance, trace);

  const calm = scenario.touched === 0 && scenario.poisonous === 0;
  const list = approvedIssues(chance, issues, FIRST_ID, calm);
  for (const { id, tag, labels } of list) {
    site.add({
      id,
      tag,
      labels,
      isEditable: !chance.is(scenario.forbidden),
      isPoisonous: chance.is(scenario.poisonous),
    });
  }
  // Others that nobody approved.
  for (let id = 1; id <= 20; id += 1) site.add({ id, tag: undefined, labels: [] });

  trace(JSON.stringify(scenario));
  const header: RunHeader = {
    schema: 1,
    id: `s${seed}`,
    projectId: PROJECT,
    kind: 'tag',
    undoes: null,
    mode: scenario.mode,
    rules: { version: 3, hash: 'hash' },
    labels: DEFAULT_LABELS,
    scope: 'all',
    scannedAt: new Date(START).toISOString(),
    issues: 0,
    portions: 0,
    approvedAt: new Date(START).toISOString(),
    approvedBy: APPROVER,
  };
  const world: World = { ...network, scenario, people, plant, ...(deaths === undefined ? {} : { deaths }) };
  const { portions } = planRun(header, list);
  const first = await oneRun(world, header, portions);
  const faults = [...first.faults];
  let runs = 1;
  if (scenario.hasUndo && isOver(first.run)) {
    const id = `u${seed}`;
    const reached =
      first.run.state.status === 'cancelled'
        ? first.run.portions.slice(0, first.run.state.at.portion)
        : first.run.portions;
    const back = planUndo(reached);
    trace('undo');
    const undo = {
      ...header,
      id,
      kind: 'undo' as const,
      undoes: header.id,
      approvedAt: new Date(clock.now()).toISOString(),
    };
    faults.push(...(await oneRun(world, undo, back)).faults);
    runs = 2;
  }
  return { seed, faults, runs, issues: list.length * runs, tally, trace: lines };
}

async function oneRun(
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
    hasLostEditing: !site.mayEdit,
    inTheMoment: site.inTheMoment,
    tellsMails: header.mode === 'single',
    mails: site.mails,
  });
  return { run, faults };
}

/** What others do meanwhile. */
function disturb(
  { clock, chance, site, people, scenario, trace }: World,
  run: KeptRun,
  portions: readonly Portion[],
): void {
  const victims = new Set<number>();
  for (const { groups } of portions) {
    for (const { ids } of groups) for (const id of ids) if (chance.is(scenario.touched)) victims.add(id);
  }
  const act = (id: number): void => {
    const issue = site.issues.get(id);
    if (issue !== undefined) people.act(issue);
  };
  for (const id of victims) {
    if (chance.is(0.5)) clock.after(chance.between(0, 120_000), () => act(id));
  }
  // Others act right after the app did: those are the moments that count.
  site.listen(({ id }) => {
    if (victims.has(id) && chance.is(0.4)) clock.after(chance.between(0, 10_000), () => act(id));
  });
  const at = (time: number, what: string, act: () => void): void => {
    if (!Number.isFinite(time)) return;
    clock.after(time, () => {
      if (isOver(run)) return;
      trace(what);
      act();
    });
  };
  const say = (command: RunCommand): void => {
    if (run.command === 'cancel') return;
    run.command = command;
    run.hear();
  };
  at(scenario.pausesAt, 'paused', () => say('pause'));
  at(scenario.pausesAt + 600_000, 'resumed', () => say('go'));
  at(scenario.cancelsAt, 'cancelled', () => say('cancel'));
  at(scenario.editingEndsAt, 'may not edit any more', () => (site.mayEdit = false));
  at(scenario.bulkEndsAt, 'may not make bulk changes any more', () => (site.mayBulkChange = false));
}

import { DEFAULT_LABELS } from '#issue';
import { planRun, planUndo, type ApprovedIssue, type RunHeader, type RunMode } from '#run';

import { Chance } from './chance';
import type { Fault } from './judge';
import { oneRun } from './one-run';
import { approvedIssues, scenarioOf, type Scenario } from './scenario';
import { isOver } from './sim-keeper';
import { SimPeople } from './sim-people';
import { APPROVER, SimSite } from './sim-site';
import type { Network, Tally } from './troubles';
import { VirtualClock } from './virtual-clock';
import type { Deaths, Plant, World } from './world';

/** 26 January 2026 was a Monday. */
const START = Date.UTC(2026, 0, 26, 9);
const PROJECT = '10000';
const FIRST_ID = 10_001;

export interface Simulated {
  readonly seed: number;
  readonly faults: readonly Fault[];
  readonly runs: number;
  readonly issues: number;
  readonly mode: RunMode;
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

/** A world that a seed decides, with an approved list in it, before any run. */
export interface OpenWorld {
  readonly world: World;
  readonly approved: readonly ApprovedIssue[];
  /** Of the run; its numbers follow from what is planned. */
  readonly header: RunHeader;
  readonly trace: readonly string[];
}

/** Opens the world of a seed. */
export function openWorld({
  seed,
  issues,
  traces = false,
  scenario: changed = {},
  deaths,
  plant = {},
}: SimulateOptions): OpenWorld {
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
  return { world, approved: list, header, trace: lines };
}

/** Lets a run be advanced in a world that a seed decides, and judges what came of it. */
export async function simulate(options: SimulateOptions): Promise<Simulated> {
  const { seed } = options;
  const { world, approved, header, trace } = openWorld(options);
  const { clock, scenario, tally } = world;
  const { portions } = planRun(header, approved);
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
    world.trace('undo');
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
  return { seed, faults, runs, issues: approved.length * runs, mode: scenario.mode, tally, trace };
}

import type { ApprovedIssue } from '#run';

import { Chance } from './chance';
import { Heeded } from './heeded';
import { Holder } from './holder';
import { memoryStore } from './memory-store';
import { MOST_MS } from './one-run';
import { OwnClock } from './own-clock';
import { publish } from './publish';
import { acting, approvedIssues, clinging, endedByAdmin, scenarioOf, type Scenario } from './scenario';
import { SimPeople } from './sim-people';
import { FIRST_ID, SimSite } from './sim-site';
import type { Tally } from './troubles';
import type { VirtualClock } from './virtual-clock';
import type { Deaths, Plant, World } from './world';

/** What stands in everything that is one site's own: people, runs, rules. */
export const MARKS = ['qalpha', 'qbravo'] as const;
export type Mark = (typeof MARKS)[number];

/** Added to a seed, it decides about an administrator's end. */
const ADMIN_SEEDS = 1_000_003;
/** Likewise about labels that stay. */
const CLINGING_SEEDS = 3_000_017;
/** And about the app acting by itself. */
const ACTING_SEEDS = 5_000_011;
/** Enough traces of another site to see that something is wrong: the rest would take long. */
const MOST_FOREIGN = 100;

export interface WorldOptions {
  readonly seed: number;
  readonly issues: number;
  readonly mark: Mark;
  /** Changes what the seed chose. */
  readonly scenario?: Partial<Scenario>;
  readonly deaths?: Deaths;
  /** Stands between the app and its world: how tests plant faults that must be found. */
  readonly plant?: Plant;
  readonly trace: (line: string) => void;
}

/** A site that a seed decides, before any run. */
export interface OpenWorld {
  readonly world: World & { readonly clock: OwnClock };
  /** An approved list of its issues. */
  readonly approved: readonly ApprovedIssue[];
}

/** Opens the site of a seed. */
export async function openWorld(time: VirtualClock, options: WorldOptions): Promise<OpenWorld> {
  const { seed, issues, mark, scenario: changed = {}, deaths, plant = {}, trace } = options;
  const chance = new Chance(seed);
  // With chances of its own, so that a seed stays what it was in all else.
  const ends = endedByAdmin(new Chance(seed + ADMIN_SEEDS), issues);
  const clings = new Chance(seed + CLINGING_SEEDS);
  const scenario: Scenario = {
    ...scenarioOf(chance, issues),
    ...ends,
    ...clinging(clings),
    ...acting(new Chance(seed + ACTING_SEEDS)),
    ...changed,
  };
  const clock = new OwnClock(time);
  const tally: Tally = { calls: 0, polls: 0, points: 0, early: 0, invocations: 0 };
  const site = new SimSite(clock, chance, scenario, mark);
  const people = new SimPeople(site, clock, chance, trace);
  site.listenToOwn((issue) => people.noteOwn(issue));
  const others = MARKS.filter((other) => other !== mark);
  let [holders, ids, lateAt] = [0, 0, Infinity];
  const fate: Deaths = () => (chance.is(scenario.deaths * 0.1) ? chance.pick(['die-before', 'die-after']) : 'go');

  const world: World & { readonly clock: OwnClock } = {
    mark,
    clock,
    chance,
    site,
    troubles: scenario.troubles,
    tally,
    heeded: new Heeded(),
    trace,
    scenario,
    people,
    plant,
    store: memoryStore(),
    indexes: new Map(),
    newHolder: (name) => new Holder(`${name}${(holders += 1)}`, deaths ?? fate),
    newId: () => `${mark}${(ids += 1)}`,
    newName: () => `${mark}name${(ids += 1)}`,
    takenBack: new Set(),
    rules: { version: 0, hash: '' },
    begins: () => {
      lateAt = clock.now() + MOST_MS;
      world.heeded.begins();
    },
    isLate: () => clock.now() > lateAt || world.foreign.length > MOST_FOREIGN,
    unforeseen: [],
    foreign: [],
    hear: (text) => {
      for (const other of others) {
        const at = text.indexOf(other);
        if (at >= 0) world.foreign.push(`${other} with ${mark}: …${text.slice(Math.max(0, at - 60), at + 40)}…`);
      }
    },
  };
  const calm = scenario.touched === 0 && scenario.poisonous === 0;
  const list = approvedIssues(chance, issues, FIRST_ID, calm);
  for (const { id, tag, labels } of list) {
    const [isEditable, isPoisonous] = [!chance.is(scenario.forbidden), chance.is(scenario.poisonous)];
    site.add({ id, tag, labels, isEditable, isPoisonous, isClinging: clings.is(scenario.clinging) });
  }
  // Others that nobody approved.
  for (let id = 1; id <= 20; id += 1) site.add({ id, tag: undefined, labels: [] });

  trace(JSON.stringify(scenario));
  await publish(world);
  return { world, approved: list };
}

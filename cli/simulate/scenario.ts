import { DEFAULT_LABELS, type Tag } from '#issue';
import type { Band, Side } from '#rules';
import type { ApprovedIssue, RunMode } from '#run';

import type { Chance } from './chance';
import { NO_TROUBLES, type Troubles } from './troubles';

/** What a seed makes of a simulation, besides the order of what happens. */
export interface Scenario {
  readonly mode: RunMode;
  readonly troubles: Troubles;
  readonly lag: number;
  readonly taskMs: number;
  /** The share of issues that people touch meanwhile, and of those that no bulk edit works on or the user may not edit. */
  readonly touched: number;
  readonly poisonous: number;
  /** The share of those that no bulk edit takes a label off. */
  readonly clinging: number;
  readonly forbidden: number;
  /** Whether the app acts by itself on issues that change. */
  readonly acts: boolean;
  /** How long a function may take. */
  readonly functionMs: number;
  /** When the tab is closed, and opened again; never, where it is Infinity. */
  readonly tabOpens: readonly {
    readonly from: number;
    readonly until: number;
    /** Whether it lets go of its run when it is closed. */
    readonly says: boolean;
    /** Whether it is the first one again, that remembers under which name it held the run. */
    readonly isReload?: boolean;
  }[];
  /** Whether pause and cancel are said in a tab that advances the run, rather than elsewhere. */
  readonly saysInTab: boolean;
  /** Whether the site does not let the app act for people who are not there. */
  readonly refusesAbsent: boolean;
  /** When other rules are published. */
  readonly publishesAt: readonly number[];
  /** How likely a holder dies at a step. */
  readonly deaths: number;
  readonly pausesAt: number;
  readonly cancelsAt: number;
  /** From when on a project administrator wants it to end, whoever holds it. */
  readonly endsAt: number;
  /** When the user may no longer edit, or no longer make bulk changes. */
  readonly editingEndsAt: number;
  readonly bulkEndsAt: number;
  readonly eventsLost: number;
  readonly eventsDoubled: number;
  readonly hasUndo: boolean;
  /** Whether somebody tries again what a run failed to write. */
  readonly hasRetry: boolean;
}

const MINUTE = 60_000;

/** Chooses a scenario; a third of them is calm, so that figures of an ordinary day are among them. */
export function scenarioOf(chance: Chance, issues: number): Scenario {
  const bad = chance.pick([0, 0.01, 0.05]);
  const mode: RunMode = chance.pick([
    'labels',
    'labels',
    'labels',
    'labels',
    'property',
    issues > 2_000 ? 'labels' : 'single',
  ]);
  const share = (likelihood: number): number => (chance.is(0.5) ? likelihood * bad : 0);
  const troubles: Troubles = {
    ...NO_TROUBLES,
    burst: share(1),
    quota: share(0.1),
    bare: share(0.3),
    broken: share(1),
    lost: share(1),
    unnamed: chance.pick([0, 0, 0, 0.2, 1]),
    functions: share(0.5),
    late: share(4),
    store: share(0.2),
    queue: share(2),
  };
  const span = mode === 'single' ? issues * 200 : MINUTE + issues * 5;
  const sometime = (likelihood: number): number =>
    bad > 0 && chance.is(likelihood) ? chance.between(0, span * 1.5) : Infinity;
  const firstTab = chance.is(0.2)
    ? []
    : [{ from: 0, until: chance.is(0.5) ? Infinity : chance.between(0, span), says: chance.is(0.5) }];
  const [first] = firstTab;
  const reload = chance.is(0.3) && first !== undefined && Number.isFinite(first.until);
  const again = chance.is(0.4)
    ? [
        {
          from: reload ? first.until + chance.between(500, 5_000) : chance.between(0, span),
          until: chance.is(0.5) ? Infinity : chance.between(span, span * 2),
          says: true,
          isReload: reload,
        },
      ]
    : [];
  const editingEndsAt = sometime(0.05);
  // Its person has to come back then; who may not edit any more cannot.
  const refusesAbsent = !Number.isFinite(editingEndsAt) && chance.is(0.1);
  return {
    mode,
    troubles,
    lag: chance.pick([500, 3_000, 15_000, 90_000]),
    taskMs: chance.pick([100, 1_000, 6_000]),
    touched: bad === 0 ? chance.pick([0, 0.002]) : chance.pick([0, 0.01, 0.03]),
    poisonous: share(0.2),
    clinging: 0,
    forbidden: share(0.2),
    acts: false,
    functionMs: chance.pick([25_000, 60_000, 900_000]),
    tabOpens: [...firstTab, ...again],
    saysInTab: chance.is(0.5),
    refusesAbsent,
    publishesAt: chance.pick([[], [span * 0.2], [span * 0.1, span * 0.6]]),
    deaths: share(0.5),
    pausesAt: sometime(0.15),
    cancelsAt: sometime(0.1),
    endsAt: Infinity,
    editingEndsAt,
    bulkEndsAt: sometime(0.05),
    eventsLost: share(1),
    eventsDoubled: share(5),
    hasUndo: chance.is(0.5),
    hasRetry: chance.is(0.2),
  };
}

/** In some sites nobody may act for who is away, and an administrator ends what they left. */
export function endedByAdmin(chance: Chance, issues: number): Partial<Scenario> {
  if (!chance.is(0.08)) return {};
  const leavesAt = chance.between(0, MINUTE + issues * 5);
  return {
    mode: chance.pick(['labels', 'labels', 'labels', 'property', issues > 2_000 ? 'labels' : 'single']),
    refusesAbsent: true,
    tabOpens: [{ from: 0, until: leavesAt, says: chance.is(0.5) }],
    endsAt: leavesAt + chance.between(0, MINUTE),
    editingEndsAt: Infinity,
    hasRetry: chance.is(0.6),
    hasUndo: chance.is(0.6),
  };
}

/** On some sites Jira puts labels on and takes none off: on few issues, or on most. */
export const clinging = (chance: Chance): Partial<Scenario> =>
  chance.is(0.3) ? { clinging: chance.pick([0.02, 0.2, 0.8]) } : {};

/** On some sites the app acts by itself. */
export const acting = (chance: Chance): Partial<Scenario> => ({ acts: chance.is(0.3) });

/** An approved list as review shows it: new issues for the most part, some with suggestions or tags of older runs. */
export function approvedIssues(
  chance: Chance,
  count: number,
  firstId: number,
  calm: boolean,
): readonly ApprovedIssue[] {
  return Array.from({ length: count }, (_, nth) => {
    const place = chance.pick<Side>(['backlog', 'plan']);
    const band = chance.pick<Band>(['high', 'high', 'medium', 'low']);
    const kind = chance.next();
    const other: Side = place === 'backlog' ? 'plan' : 'backlog';
    const own = chance.is(0.3) ? ['customer'] : [];
    const issue = { id: firstId + nth, place, band, choice: 'suggested' as const, tag: undefined, labels: own };
    if (calm || kind < 0.8) return issue;
    const tag: Tag = { schema: 1, place, band: 'medium', by: 'suggestion', rules: 2 };
    if (kind < 0.9) return { ...issue, tag };
    // Tagged with the other side by an older run, or with both labels by hand.
    if (kind < 0.97) {
      return {
        ...issue,
        tag: { ...tag, place: other, by: 'run', run: 'old' },
        labels: [...own, DEFAULT_LABELS[other]],
      };
    }
    return { ...issue, labels: [...own, DEFAULT_LABELS.backlog, DEFAULT_LABELS.plan] };
  });
}

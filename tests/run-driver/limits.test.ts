import { describe, expect, it } from '@jest/globals';

import type { Tag } from '#issue';
import type { JiraAnswer } from '#jira';
import { LEASE_SECONDS, newRunState, type Portion, type RunPosition } from '#run';

import { MINUTE, QUOTA, site, START } from './site';

const SECOND = 1_000;
const tagOf = (place: 'backlog' | 'plan', by: 'run' | 'person'): Tag =>
  by === 'run'
    ? { schema: 1, place, band: 'high', by, rules: 3, run: 'r1' }
    : { schema: 1, place, band: 'high', by, rules: 3 };
const portionOf = (labelsBefore: readonly string[]): Portion => ({
  schema: 1,
  groups: [{ before: null, after: tagOf('plan', 'run'), labelsBefore, labelsAfter: ['project-plan'], ids: [1, 2] }],
  left: [],
});
const ok = (body: unknown): JiraAnswer => ({ status: 200, body: JSON.stringify(body) });
const burst = (retryAfter: number): JiraAnswer => ({ status: 429, body: '', retryAfter, limit: 'jira-burst-based' });
const at = (position: Partial<RunPosition>): RunPosition => ({ ...newRunState().at, begun: true, ...position });
const EDIT = '/bulk/issues/fields';

describe('Jira 13: a label edit that Jira refused, for longer than there is time', () => {
  /** Both issues were decided by a person, and carry our label beside their tag. */
  const issues = [1, 2].map((id) => ({
    id: String(id),
    key: `S-${id}`,
    changelog: { histories: [] },
    fields: {
      labels: ['project-plan'],
      project: { id: '10000', key: 'S' },
      updated: new Date(START - 10 * SECOND).toISOString(),
    },
    properties: { 'backlog-or-plan': tagOf('backlog', 'person') },
  }));
  const answer = (now: number, path: string): JiraAnswer => {
    if (path.includes('/issue/bulkfetch')) return ok({ issues });
    if (path.includes('/permissions')) {
      return ok({ projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [1, 2], projects: [] }] });
    }
    return path.includes(EDIT) ? burst(55) : { status: 404, body: '{}' };
  };

  it('Jira 18: keeps the run from ending while our label stands beside what a person decided', async () => {
    const position = at({ phase: 'confirm', next: 0, since: START - 30 * SECOND, quietSince: START - SECOND });
    const { clock, paths, ended, state } = site({
      as: 'function',
      state: { at: position },
      portion: portionOf([]),
      answer,
      until: START + 48 * SECOND,
    });
    await clock.run(START + 60 * MINUTE);
    expect(paths.filter((path) => path.includes(EDIT))).toHaveLength(1);
    expect(ended).toMatchObject([{ kind: 'goes-on' }]);
    expect(state().status).toBe('running');
    expect(state().waitsUntil).toBeGreaterThanOrEqual(START + 55 * SECOND);
  });

  it('does not count as sent in vain, whoever has no time for it, and however often', async () => {
    let refusals = 0;
    const { clock, ended, drive, state, left } = site({
      as: 'function',
      state: {
        at: at({ phase: 'label', next: 1, since: START, edits: [{ edit: 0, at: START, task: null, tries: 0 }] }),
      },
      portion: portionOf([]),
      answer: (_, path) => {
        if (path.includes('/issue/bulkfetch')) {
          const updated = new Date(START - MINUTE).toISOString();
          return ok({ issues: issues.map((one) => ({ ...one, fields: { ...one.fields, labels: [], updated } })) });
        }
        refusals += 1;
        return burst(55);
      },
      until: START + 100 * SECOND,
    });
    for (let tries = 1; tries <= 8; tries += 1) {
      await clock.run(START + tries * 10 * MINUTE);
      drive(clock.now() + 100 * SECOND);
    }
    await clock.run(START + 90 * MINUTE);
    expect(refusals).toBeGreaterThan(5);
    expect(ended.every(({ kind }) => kind === 'goes-on')).toBe(true);
    expect(state().status).toBe('running');
    expect(left()).toBeUndefined();
  });
});

describe('Runs 9: a cancelled run with label edits that are half done, while Jira refuses them', () => {
  const half = { at: at({ phase: 'label', next: 1, since: START - MINUTE }) };
  const portion = portionOf(['product-backlog']);
  const refused = { ...QUOTA, retryAfter: 300 };

  it('asks nothing before Jira said, and says so to the next function', async () => {
    const { clock, paths, kept, ended, drive, state } = site({
      as: 'function',
      command: 'cancel',
      state: half,
      portion,
      answer: refused,
      until: START + MINUTE,
      checkpointMs: 200,
    });
    await clock.run(START + 2 * MINUTE);
    expect(ended).toMatchObject([{ kind: 'goes-on' }]);
    expect(kept.length).toBeLessThan(10);
    expect(state().waitsUntil).toBeGreaterThanOrEqual(START + 300 * SECOND);
    const before = paths.length;
    drive(START + 3 * MINUTE);
    await clock.run(START + 4 * MINUTE);
    expect(paths.length).toBe(before);
  });

  it('waits in its tab, and writes down little meanwhile', async () => {
    const { clock, asked, kept, say } = site({ as: 'tab', state: half, portion, answer: refused, checkpointMs: 200 });
    say(20 * SECOND, 'cancel');
    await clock.run(START + 299 * SECOND);
    expect(asked.filter((time) => time > START + 10 * SECOND)).toEqual([]);
    expect(kept.length).toBeLessThan(15);
  });
});

describe("Runs 9: a wait that was the app's own wish, from a holder before", () => {
  const waitsUntil = START + 5 * MINUTE;
  const begun = { at: at({ quietSince: START - MINUTE }), waitsUntil, limitedUntil: null };
  const answer = ok({ issues: [] });

  it.each(['tab', 'function'] as const)('is not sat out once the run is cancelled in a %s', async (as) => {
    const { clock, say, ended } = site({ as, state: begun, answer });
    say(MINUTE, 'cancel');
    await clock.run(START + 60 * MINUTE);
    expect(ended).toMatchObject([{ kind: 'rests' }]);
    expect((ended[0]?.at ?? 0) - START).toBeLessThanOrEqual(MINUTE + 10 * SECOND);
  });

  it('nor by a function that comes because it was cancelled', async () => {
    const { clock, ended } = site({ as: 'function', command: 'cancel', state: begun, answer, until: START + MINUTE });
    await clock.run(START + 60 * MINUTE);
    expect(ended).toMatchObject([{ kind: 'rests' }]);
    expect((ended[0]?.at ?? 0) - START).toBeLessThanOrEqual(10 * SECOND);
  });

  it('is waited for where nobody says otherwise', async () => {
    const { clock, asked } = site({ as: 'tab', state: begun, answer });
    await clock.run(START + 60 * MINUTE);
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(waitsUntil);
  });

  it('is told from what Jira asked for, and that is waited for all the same', async () => {
    const limitedUntil = START + 3 * MINUTE;
    const { clock, asked, say, ended } = site({ as: 'tab', state: { ...begun, limitedUntil }, answer });
    say(MINUTE, 'cancel');
    await clock.run(START + 60 * MINUTE);
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(limitedUntil);
    expect(ended[0]?.at).toBeLessThanOrEqual(limitedUntil + 10 * SECOND);
  });
});

it('Runs 2: a function that ends while it waits has written down until when Jira is to be left alone', async () => {
  const { clock, state } = site({ as: 'function', state: { at: at({}) }, answer: QUOTA, until: START + 60 * MINUTE });
  await clock.run(START + 2 * MINUTE);
  expect(state().waitsUntil).toBeGreaterThanOrEqual(START + 15 * MINUTE);
});

describe('Jira 1: answers that are still under way when there is no time left', () => {
  it('heeds the longest wait that any of them asks for', async () => {
    const { clock, ended, state } = site({
      as: 'function',
      header: { mode: 'single' },
      portion: portionOf([]),
      answer: async (_, path) => {
        const isSecond = path.includes('/issue/2');
        await clock.sleep(isSecond ? 300 : 100);
        return burst(isSecond ? 59 : 30);
      },
      until: START + 20 * SECOND,
    });
    await clock.run(START + MINUTE);
    expect(ended).toMatchObject([{ kind: 'goes-on' }]);
    expect(state().limitedUntil).toBeGreaterThanOrEqual(START + 59 * SECOND);
  });
});

describe('Jira 13: the question for the time, refused for minutes', () => {
  const refusedUntil = (time: number) => (now: number) => (now < time ? burst((time - now) / SECOND) : undefined);

  it('holds on to the run all the while, so that nobody takes it meanwhile', async () => {
    const { clock, kept, paths } = site({
      as: 'function',
      clockAnswer: refusedUntil(START + 5 * MINUTE),
      answer: ok({ issues: [] }),
    });
    await clock.run(START + 4 * MINUTE);
    expect(paths).toEqual(['/rest/api/3/serverInfo']);
    expect(kept.length).toBeGreaterThanOrEqual(3);
    const pauses = [...kept, START + 4 * MINUTE].map((time, nth) => time - (kept[nth - 1] ?? START));
    expect(Math.max(...pauses)).toBeLessThan(LEASE_SECONDS * SECOND);
  });

  it('does not put the clock wrong by the wait', async () => {
    const { clock, state } = site({
      as: 'function',
      clockAnswer: refusedUntil(START + 5 * MINUTE),
      state: { at: at({ phase: 'label' }) },
      portion: portionOf([]),
      answer: QUOTA,
    });
    await clock.run(START + 10 * MINUTE);
    const [edit] = state().at.edits;
    expect(edit?.at).toBeGreaterThanOrEqual(START + 5 * MINUTE);
    expect(edit?.at).toBeLessThan(START + 6 * MINUTE);
  });
});

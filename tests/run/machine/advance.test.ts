import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';

import type { Tag } from '#issue';
import {
  advance,
  newRunState,
  RunState,
  startWork,
  type Effect,
  type Event,
  type Portion,
  type RunCommand,
  type Work,
} from '#run';

import { runHeader } from './run-header';

const PLAN: Tag = { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 3, run: 'r1' };
const IDS = Array.from({ length: 340 }, (_, at) => at + 1);
const PORTION: Portion = {
  schema: 1,
  groups: [{ before: null, after: PLAN, labelsBefore: [], labelsAfter: ['project-plan'], ids: IDS }],
  left: [],
};
const header = runHeader({ issues: 340 });
const open: Tag = { ...PLAN, run: 'r1-open', label: false };

/** What a Jira answers in which all goes well. */
function answer(effect: Effect): Event {
  switch (effect.kind) {
    case 'load-portion':
      return { kind: 'portion', portion: PORTION };
    case 'write-tag':
      return { kind: 'tag-begun', begun: { kind: 'begun', task: '1' } };
    case 'watch-tag':
      return { kind: 'tag-watched', end: 'complete' };
    case 'edit-labels':
      return { kind: 'edits-begun', begun: effect.edits.map(() => ({ kind: 'begun', task: '2' })) };
    case 'watch-edits':
      return {
        kind: 'edits-watched',
        ends: effect.tasks.map(() => ({ kind: 'complete', processed: IDS, failed: [] })),
      };
    case 'count':
      return { kind: 'counted', count: effect.jql.includes('AND') ? 0 : 340 };
    case 'search':
      return { kind: 'found', ids: [] };
    case 'read':
      return {
        kind: 'read',
        issues: effect.ids.map((id) => ({
          id,
          projectId: '10000',
          labels: [],
          tag: open,
          isForeign: false,
          updatedAt: 0,
        })),
      };
    case 'may-edit':
      return { kind: 'editable', ids: effect.ids };
    case 'read-label-changes':
      return { kind: 'label-changes', changes: [] };
    case 'read-each':
      return { kind: 'read-each', reads: effect.ids.map(() => ({ kind: 'gone' })) };
    case 'write-each':
      return { kind: 'written-each', outcomes: effect.writes.map(() => 'written') };
    case 'wait':
      return { kind: 'waited' };
    case 'checkpoint':
      return { kind: 'kept' };
    case 'end':
      throw new Error('It is over.');
  }
}

/** Drives a run through to its end, or so many steps. */
function through(
  work: Work,
  answers: (effect: Effect, nth: number) => Event = answer,
  most = 1_000,
  command: () => RunCommand = () => work.command,
): { readonly effects: readonly Effect[]; readonly work: Work } {
  const effects: Effect[] = [];
  let now = advance(work, undefined, 1_000_000);
  for (let nth = 0; nth < most; nth += 1) {
    effects.push(now.effect);
    if (now.effect.kind === 'end') break;
    const event = answers(now.effect, nth);
    now = advance({ ...now.work, command: command() }, event, 1_000_000 + nth * 1_000);
  }
  return { effects, work: now.work };
}

const start = (command: 'go' | 'pause' | 'cancel' = 'go'): Work => startWork(header, newRunState(), command);
const kindsOf = (effects: readonly Effect[]): readonly string[] => effects.map(({ kind }) => kind);

describe('a run in which all goes well', () => {
  const { effects, work } = through(start());

  it('claims, checks, labels, seals and confirms', () => {
    expect(kindsOf(effects).filter((kind) => kind !== 'wait')).toEqual([
      'load-portion',
      'checkpoint',
      'write-tag',
      'watch-tag',
      'count',
      'search',
      'checkpoint',
      'edit-labels',
      'watch-edits',
      'write-tag',
      'watch-tag',
      'count',
      'search',
      'checkpoint',
      'end',
    ]);
    expect(work.state).toMatchObject({ status: 'finished', done: 340, written: 340, left: {} });
  });

  it('writes down what it is about to do before any label is edited (Runs 2)', () => {
    const at = kindsOf(effects).indexOf('edit-labels');
    expect(effects[at - 1]?.kind).toBe('checkpoint');
    const before = through(start(), answer, at).work;
    expect(before.state.at).toMatchObject({ phase: 'label', edits: [{ edit: 0, task: null }], next: 1 });
  });

  it('compares with what review showed, and only names issues of the list', () => {
    const writes = effects.flatMap((effect) => (effect.kind === 'write-tag' ? [effect.write] : []));
    expect(writes).toEqual([
      { ids: IDS, from: null, to: open },
      { ids: IDS, from: open, to: PLAN },
    ]);
  });
});

describe('the machine', () => {
  it('gives the same for the same, and leaves what it was given as it was', () => {
    const once = through(start());
    let work = advance(start(), undefined, 1_000_000);
    for (const [nth, effect] of once.effects.entries()) {
      if (effect.kind === 'end') break;
      const copy = structuredClone(work);
      const [one, other] = [0, 0].map(() => advance(work.work, answer(effect), 1_000_000 + nth * 1_000));
      expect(other).toEqual(one);
      expect(work).toEqual(copy);
      if (one !== undefined) work = one;
    }
  });

  it('Runs 2: comes to the same end from any state that was written down', () => {
    const states: RunState[] = [];
    let step = advance(start(), undefined, 1_000_000);
    for (let nth = 0; step.effect.kind !== 'end'; nth += 1) {
      if (step.effect.kind === 'checkpoint') states.push(step.work.state);
      step = advance(step.work, answer(step.effect), 1_000_000 + nth * 1_000);
    }
    expect(states.length).toBeGreaterThan(2);
    for (const state of states) {
      expect(v.is(RunState, state)).toBe(true);
      const { work } = through(startWork(header, state, 'go'));
      expect(work.state).toMatchObject({ status: 'finished', done: 340, written: 340 });
    }
  });

  it('Jira 14: never sends a claim again without looking, however many answers are lost', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 6 }), (lost) => {
        let writes = 0;
        const { effects } = through(start(), (effect) => {
          if (effect.kind !== 'write-tag') return answer(effect);
          writes += 1;
          return lost[writes - 1] === true ? { kind: 'tag-begun', begun: { kind: 'unknown' } } : answer(effect);
        });
        const claims = effects.flatMap((effect, at) =>
          effect.kind === 'write-tag' && effect.write.from === null ? [at] : [],
        );
        for (const [nth, at] of claims.entries()) {
          const since = claims[nth - 1];
          if (since !== undefined) expect(kindsOf(effects.slice(since, at))).toContain('read');
        }
      }),
    );
  });

  it('Runs 9: stops where it is told to, and goes on from there', () => {
    const working = advance(start(), undefined, 0).work;
    const paused = advance({ ...working, command: 'pause' }, undefined, 0);
    expect(paused.effect.kind).toBe('checkpoint');
    expect(paused.work.state.status).toBe('paused');
    expect(through(startWork(header, paused.work.state, 'pause')).effects).toEqual([{ kind: 'end' }]);
    expect(through(startWork(header, paused.work.state, 'go')).work.state.status).toBe('finished');
  });

  it('Runs 9: cancelled before it began, it writes nothing and lists all', () => {
    const { effects, work } = through(start('cancel'));
    expect(kindsOf(effects)).not.toContain('edit-labels');
    expect(work.state).toMatchObject({ status: 'cancelled', done: 340, written: 0, left: { cancelled: 340 } });
  });

  it('Runs 9: cancelled before Jira got its first label edits, it takes none of them for begun', () => {
    let isCancelled = false;
    const { effects, work } = through(
      start(),
      (effect) => {
        if (effect.kind !== 'edit-labels') return answer(effect);
        isCancelled = true;
        return { kind: 'edits-begun', begun: effect.edits.map(() => ({ kind: 'unsent' })) };
      },
      1_000,
      () => (isCancelled ? 'cancel' : 'go'),
    );
    expect(effects.filter(({ kind }) => kind === 'edit-labels').length).toBe(1);
    expect(effects.flatMap((effect) => (effect.kind === 'wait' ? [effect.milliseconds] : []))).not.toContain(60_000);
    expect(work.state).toMatchObject({ status: 'cancelled', written: 0, left: { cancelled: 340 } });
  });

  it('Jira 15: lists an issue that a bulk edit failed on, and finishes the rest (Runs 3)', () => {
    const failing = (effect: Effect): Event =>
      effect.kind === 'watch-edits'
        ? { kind: 'edits-watched', ends: [{ kind: 'complete', processed: IDS.slice(1), failed: [1] }] }
        : answer(effect);
    const { work } = through(start(), failing);
    expect(work.state).toMatchObject({ status: 'finished', written: 339, left: { 'label-failed': 1 } });
  });

  it('ends as failed where a portion cannot be read any more', () => {
    const { work } = through(start(), (effect) =>
      effect.kind === 'load-portion' ? { kind: 'portion', portion: null } : answer(effect),
    );
    expect(work.state.status).toBe('failed');
  });
});

import { expect, it } from '@jest/globals';

import { advance, newRunState, startWork, type Effect, type Event, type Portion } from '#run';

import { runHeader } from './run-header';

const PORTIONS = 12;
const SIZE = 10_000;
/** Bytes of a state, however far the run has come. */
const STATE_MOST = 2_000;

const portionAt = (index: number): Portion => ({
  schema: 1,
  groups: [
    {
      before: null,
      after: { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 3, run: 'r1' },
      labelsBefore: [],
      labelsAfter: [],
      ids: Array.from({ length: SIZE }, (_, at) => index * SIZE + at + 1),
    },
  ],
  left: [],
});

function answer(effect: Effect): Event {
  switch (effect.kind) {
    case 'load-portion':
      return { kind: 'portion', portion: portionAt(effect.index) };
    case 'write-tag':
      return { kind: 'tag-begun', begun: { kind: 'begun', task: '1' } };
    case 'watch-tag':
      return { kind: 'tag-watched', end: 'complete' };
    case 'count':
      return { kind: 'counted', count: effect.jql.includes('AND') ? 0 : SIZE };
    case 'search':
      return { kind: 'found', ids: [] };
    case 'wait':
      return { kind: 'waited' };
    case 'checkpoint':
      return { kind: 'kept' };
    default:
      throw new Error(`${effect.kind} is not to be asked.`);
  }
}

it('Runs 12: 100,000 and more issues are gone through in constant memory, one portion at a time', () => {
  const header = runHeader({ mode: 'property', labels: null, issues: PORTIONS * SIZE, portions: PORTIONS });
  let step = advance(startWork(header, newRunState(), 'go'), undefined, 1_000_000);
  const loaded: number[] = [];
  for (let nth = 1; step.effect.kind !== 'end'; nth += 1) {
    if (step.effect.kind === 'load-portion') loaded.push(step.effect.index);
    const { state, portion, named, verdicts, steps } = step.work;
    expect(JSON.stringify(state).length).toBeLessThan(STATE_MOST);
    expect(portion?.groups.flatMap(({ ids }) => ids).length ?? 0).toBeLessThanOrEqual(SIZE);
    expect(named.length + verdicts.size).toBeLessThanOrEqual(SIZE);
    expect(steps.length).toBeLessThan(50);
    step = advance(step.work, answer(step.effect), 1_000_000 + nth * 1_000);
  }
  expect(loaded).toEqual(Array.from({ length: PORTIONS }, (_, index) => index));
  expect(step.work.state).toMatchObject({ status: 'finished', written: PORTIONS * SIZE });
});

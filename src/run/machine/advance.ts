import type { Effect, Event } from './effect';
import { finalSteps } from './final-steps';
import { ending, frameSteps } from './frame-steps';
import type { Handler, Handlers } from './handler';
import { labelSteps } from './label-steps';
import { searchSteps } from './search-steps';
import { singleSteps } from './single-steps';
import type { Step } from './step';
import type { Work } from './work';
import { writeSteps } from './write-steps';

/** A handler for each kind of step. */
const HANDLERS: Handlers<Step['do']> = {
  ...frameSteps,
  ...writeSteps,
  ...searchSteps,
  ...labelSteps,
  ...finalSteps,
  ...singleSteps,
};

/** Before these steps a run may rest: nothing is half sent there. */
const REST: ReadonlySet<Step['do']> = new Set([
  'load',
  'claim',
  'write',
  'settle-write',
  'index',
  'check',
  'label',
  'seal',
  'next-single',
]);

/** What was done, and what is to be done next. */
export interface Advanced {
  readonly work: Work;
  readonly effect: Effect;
}

/**
 * The machine of a run: what to do next, after what came of the last thing it wanted. Pure: the same work and event give
 * the same answer, and nothing is done here.
 *
 * @param event undefined at the start
 * @param at the time by Jira's clock
 */
export function advance(work: Work, event: Event | undefined, at: number): Advanced {
  let next = event === undefined ? work : answered(work, event, at);
  for (;;) {
    const [step] = next.steps;
    if (step === undefined) return { work: next, effect: { kind: 'end' } };
    if (next.command === 'pause' && next.state.status === 'running' && REST.has(step.do)) {
      next = ending({ ...next, state: { ...next.state, status: 'paused' } });
      continue;
    }
    const handler = handlerOf(step);
    if ('now' in handler) {
      next = handler.now(withoutStep(next), step, at);
      continue;
    }
    const effect = handler.ask(next, step);
    if (effect !== undefined) return { work: next, effect };
    next = withoutStep(next);
  }
}

function answered(work: Work, event: Event, at: number): Work {
  const [step] = work.steps;
  const handler = step === undefined ? undefined : handlerOf(step);
  if (step === undefined || handler === undefined || 'now' in handler) throw new Error('Nothing was asked.');
  return handler.on(withoutStep(work), step, event, at);
}

const handlerFor = <Kind extends Step['do']>(kind: Kind): Handler<Kind> => HANDLERS[kind];

const handlerOf = (step: Step): Handler<Step['do']> => handlerFor(step.do);

const withoutStep = (work: Work): Work => ({ ...work, steps: work.steps.slice(1) });

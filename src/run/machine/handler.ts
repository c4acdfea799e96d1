import type { Effect, Event } from './effect';
import type { Step } from './step';
import type { Work } from './work';

export type StepOf<Kind extends Step['do']> = Extract<Step, { readonly do: Kind }>;

/** How a kind of step is done: at once, or by an effect whose event it goes on with. */
export type Handler<Kind extends Step['do']> =
  /** @param work without the step @param at the time by Jira's clock */
  | { readonly now: (work: Work, step: StepOf<Kind>, at: number) => Work }
  | {
      /** Undefined: there is nothing to do after all. */
      readonly ask: (work: Work, step: StepOf<Kind>) => Effect | undefined;
      readonly on: (work: Work, step: StepOf<Kind>, event: Event, at: number) => Work;
    };

export type Handlers<Kinds extends Step['do']> = { readonly [Kind in Kinds]: Handler<Kind> };

/** The event as the kind that the effect leads to. @throws Error when whoever drives the machine mixes them up */
export function eventOf<Kind extends Event['kind']>(event: Event, kind: Kind): Extract<Event, { readonly kind: Kind }> {
  if (!isOf(event, kind)) throw new Error(`The event ${event.kind} answers nothing; ${kind} was due.`);
  return event;
}

const isOf = <Kind extends Event['kind']>(event: Event, kind: Kind): event is Extract<Event, { readonly kind: Kind }> =>
  event.kind === kind;

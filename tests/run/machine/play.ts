import { advance, type Effect, type Event, type Work } from '#run';

/** What comes of effects that go well and tell nothing. */
function plain(effect: Effect): Event {
  switch (effect.kind) {
    case 'checkpoint':
      return { kind: 'kept' };
    case 'wait':
      return { kind: 'waited' };
    case 'may-edit':
      return { kind: 'editable', ids: effect.ids };
    case 'write-tag':
      return { kind: 'tag-begun', begun: { kind: 'begun', task: null } };
    default:
      throw new Error(`Nothing of the kind was expected: ${effect.kind}`);
  }
}

interface Play {
  /** What comes of an effect; undefined: it goes well and tells nothing. */
  readonly answer: (effect: Effect) => Event | undefined;
  /** Milliseconds since 1970, each time that something is told. */
  readonly now?: () => number;
  /** What it is left off before; at the end of the run anyway. */
  readonly until?: readonly Effect['kind'][];
}

/** Carries out what the machine asks for. Gives all of that, and the run as it is then. @throws where more is asked for */
export function play(work: Work, { answer, now = () => 1_000, until = [] }: Play) {
  const effects: Effect[] = [];
  let next = advance(work, undefined, now());
  while (next.effect.kind !== 'end' && !until.includes(next.effect.kind)) {
    effects.push(next.effect);
    next = advance(next.work, answer(next.effect) ?? plain(next.effect), now());
  }
  return { effects, work: next.work };
}

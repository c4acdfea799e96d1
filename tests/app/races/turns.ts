import type { Random } from './random';

/** A call of a function: what a page waits for, and what the platform can end at any step. */
export interface Call {
  readonly actor: string;
  /** Ends the function; the page hears of it as of a lost answer. */
  readonly end: () => void;
  /** It was answered or ended; steps that it still takes lead the actor nowhere. */
  isOver: boolean;
}

/** What becomes of one step into the world. */
interface Fate {
  /** `late`: it takes effect at some later time, whatever its caller was told. */
  readonly effect: 'now' | 'never' | 'late';
  readonly answer: 'given' | 'lost' | 'ended';
}

interface Step {
  readonly label: string;
  /** Undefined for a write that is still on its way while nobody waits for it any more. */
  readonly call: Call | undefined;
  readonly release: (fate: Fate) => void;
}

const DONE: Fate = { effect: 'now', answer: 'given' };

/**
 * Lets actors take turns, one at a time, at every step they take into the world, in an order that a seed decides and
 * repeats. Faults happen at steps: an answer is lost before or after the write took effect, or long before it does, or
 * the whole function is ended there.
 */
export class Turns {
  private waiting: Step[] = [];
  private wake: () => void = () => undefined;
  private front: string | undefined;
  /** Every step in its order, with its fate. */
  readonly trace: string[] = [];

  /**
   * @param faults how likely something goes wrong at a step
   * @param changes how likely somebody else gets in front at a step
   */
  constructor(
    private readonly random: Random,
    private readonly faults: number,
    private readonly changes: number,
  ) {}

  /** A step of a call: done when it is its turn. */
  step<Value>(call: Call, label: string, isWrite: boolean, act: () => Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const release = ({ effect, answer }: Fate): void => {
        const value = effect === 'now' ? act() : undefined;
        if (effect === 'late' && isWrite) {
          this.waiting.push({ label: `${label}, late`, call: undefined, release: () => void act() });
        }
        if (answer === 'given' && value !== undefined) resolve(value);
        else if (answer === 'ended' && !call.isOver) this.end(call);
        else reject(new Error('The answer was lost.'));
      };
      this.waiting.push({ label: `${call.actor} ${label}`, call, release });
      this.wake();
    });
  }

  /** Lets the actors run until all have ended and nothing is on its way any more. */
  async run(actors: readonly (() => Promise<void>)[]): Promise<void> {
    const failures: unknown[] = [];
    for (const actor of actors) {
      await this.settled(() => {
        actor()
          .catch((error: unknown) => void failures.push(error))
          .finally(() => this.wake());
      });
    }
    while (this.waiting.length > 0) {
      const step = this.random.pick(this.inFront());
      this.waiting.splice(this.waiting.indexOf(step), 1);
      await this.take(step);
    }
    if (failures.length > 0) throw failures[0];
  }

  /**
   * Steps of which one is next: in some races any, in others those of whoever is in front for a while, so that others
   * are overtaken by whole calls.
   */
  private inFront(): readonly Step[] {
    if (this.random.chance(this.changes)) this.front = this.random.pick(this.waiting).call?.actor;
    const steps = this.waiting.filter(({ call }) => call?.actor === this.front);
    return steps.length > 0 ? steps : this.waiting;
  }

  private async take(step: Step): Promise<void> {
    const fate = step.call === undefined ? DONE : this.fate();
    this.trace.push(`${step.label}${fate === DONE ? '' : ` (effect ${fate.effect}, answer ${fate.answer})`}`);
    const { call } = step;
    // A step whose siblings still wait leads to nothing but them, or at once to another step.
    const hasSiblings = this.waiting.some((other) => other.call === call);
    if (call === undefined || call.isOver || (hasSiblings && fate.answer !== 'ended')) {
      step.release(fate);
      await flushed();
    } else await this.settled(() => step.release(fate));
  }

  /** Starts something, and waits until the actor it goes on with comes to its next step or to its end. */
  private async settled(start: () => void): Promise<void> {
    const woken = new Promise<void>((resolve) => (this.wake = resolve));
    start();
    await woken;
    await flushed();
  }

  private end(call: Call): void {
    this.waiting = this.waiting.filter((step) => step.call !== call);
    call.isOver = true;
    call.end();
  }

  private fate(): Fate {
    if (!this.random.chance(this.faults)) return DONE;
    return {
      effect: this.random.pick(['now', 'never', 'late'] as const),
      answer: this.random.pick(['lost', 'lost', 'ended'] as const),
    };
  }
}

const flushed = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

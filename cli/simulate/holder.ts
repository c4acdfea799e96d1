/** What becomes of a holder at one of its steps: nothing, or it ends before or after the step took effect. */
export type Fate = 'go' | 'die-before' | 'die-after';

/** Somebody who does something in steps: a page or a function, which can be ended at any of its steps into the world. */
export class Holder {
  isOver = false;
  /** Whether it advances a run, rather than answer a call about it. */
  isDriver = false;
  /** What Jira told this holder, by kind of call: nothing is to be sent before. */
  readonly toldUntil = new Map<string, number>();
  /** Comes when it is over. */
  readonly ended: Promise<undefined>;
  private tellEnd: () => void = () => undefined;

  /** @param onStep hears of each step, and may end it */
  constructor(
    readonly name: string,
    private readonly onStep: (holder: Holder) => Fate = () => 'go',
  ) {
    this.ended = new Promise((resolve) => (this.tellEnd = () => resolve(undefined)));
  }

  end(): void {
    this.isOver = true;
    this.tellEnd();
  }

  /** A step into the world, that the holder may not survive. What is over waits forever. */
  async step<Value>(act: () => Promise<Value>): Promise<Value> {
    if (this.isOver) return forever();
    const fate = this.onStep(this);
    if (fate === 'die-before') this.end();
    if (fate === 'die-before') return forever();
    const done = act();
    if (fate === 'die-after') this.end();
    try {
      const value = await done;
      if (this.survives()) return value;
    } catch (error) {
      if (this.survives()) throw error;
    }
    return forever();
  }

  private readonly survives = (): boolean => !this.isOver;
}

const forever = <Value>(): Promise<Value> => new Promise<Value>(() => undefined);

import type { Clock } from './virtual-clock';

/** The clock of one site among several: it knows when nothing is due there any more. */
export class OwnClock implements Clock {
  private due = 0;

  constructor(private readonly clock: Clock) {}

  readonly now = (): number => this.clock.now();

  get isQuiet(): boolean {
    return this.due === 0;
  }

  after(...[milliseconds, act]: Parameters<Clock['after']>): void {
    this.due += 1;
    this.clock.after(milliseconds, () => {
      this.due -= 1;
      return act();
    });
  }

  readonly sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => this.after(milliseconds, () => resolve()));
}

/** What is done at its time. A promise is waited for, at that very time: it must not wait for the clock itself. */
type Act = () => void | Promise<void>;

interface Due {
  readonly at: number;
  readonly order: number;
  readonly act: Act;
}

/** The clock as those see it who live by it. */
export type Clock = Pick<VirtualClock, 'now' | 'after' | 'sleep'>;

/** A clock that only moves when everything that could happen at this moment has happened. */
export class VirtualClock {
  private readonly heap: Due[] = [];
  private order = 0;
  private time: number;

  constructor(start: number) {
    this.time = start;
  }

  readonly now = (): number => this.time;

  /** Does something later; what is due at the same time is done in the order in which it was asked for. */
  after(milliseconds: number, act: Act): void {
    this.push({ at: this.time + Math.max(0, milliseconds), order: (this.order += 1), act });
  }

  readonly sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => this.after(milliseconds, () => resolve()));

  /**
   * Lets time pass until nothing is due any more, or until it is this late.
   *
   * @param between done before each moment: it may make more due
   */
  async run(until = Infinity, between: () => void | Promise<void> = () => undefined): Promise<void> {
    await settled();
    await between();
    for (let due = this.heap[0]; due !== undefined && due.at <= until; due = this.heap[0]) {
      this.pop();
      this.time = due.at;
      await due.act();
      await settled();
      await between();
    }
  }

  private push(due: Due): void {
    const { heap } = this;
    let at = heap.length;
    heap.push(due);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isBefore(due, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = due;
  }

  private pop(): void {
    const { heap } = this;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const [one, other] = [heap[left], heap[left + 1]];
      if (one === undefined) break;
      const isOther = other !== undefined && isBefore(other, one);
      const least = isOther ? other : one;
      if (!isBefore(least, last)) break;
      heap[at] = least;
      at = isOther ? left + 1 : left;
    }
    heap[at] = last;
  }
}

const isBefore = (one: Due, other: Due): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);

/** Promises that are settled already lead to their next step first. */
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

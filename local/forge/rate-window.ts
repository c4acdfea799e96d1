/** Counts within fixed windows of time, as Forge's limits do. */
export class RateWindow {
  private windowStart = -Infinity;
  private spent = 0;

  constructor(
    private readonly allowed: number,
    private readonly milliseconds: number,
  ) {}

  /** Takes `units` from the window that `now` (in milliseconds) lies in; false when it has not so many left. */
  take(now: number, units = 1): boolean {
    const start = Math.floor(now / this.milliseconds) * this.milliseconds;
    if (start !== this.windowStart) {
      this.windowStart = start;
      this.spent = 0;
    }
    if (this.spent + units > this.allowed) return false;
    this.spent += units;
    return true;
  }
}

/** A window for each of many, e.g. for each user; only those of the running window are kept. */
export class RateWindows {
  private windows = new Map<string, RateWindow>();
  private windowNumber = -1;

  constructor(
    private readonly allowed: number,
    private readonly milliseconds: number,
  ) {}

  take(whose: string, now: number, units = 1): boolean {
    const number = Math.floor(now / this.milliseconds);
    if (number !== this.windowNumber) {
      this.windowNumber = number;
      this.windows = new Map();
    }
    const window = this.windows.get(whose) ?? new RateWindow(this.allowed, this.milliseconds);
    this.windows.set(whose, window);
    return window.take(now, units);
  }
}

import { FIRST_SCHEDULE_MILLISECONDS, SCHEDULE_INTERVALS } from './limits';

interface Scheduled {
  readonly key: string;
  readonly interval: keyof typeof SCHEDULE_INTERVALS;
}

/**
 * When the scheduled triggers of one installation are to run. What was missed while nobody looked is run once.
 *
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger/
 */
export class Schedules {
  private readonly nextAt: Map<string, number>;

  constructor(
    private readonly triggers: readonly Scheduled[],
    private readonly clock: () => number,
  ) {
    const first = clock() + FIRST_SCHEDULE_MILLISECONDS;
    this.nextAt = new Map(triggers.map(({ key }) => [key, first]));
  }

  /** When the next one is to run; undefined when there is none. */
  get nextDueAt(): number | undefined {
    return this.nextAt.size === 0 ? undefined : Math.min(...this.nextAt.values());
  }

  /** Keys of those that are to run now; each is taken once. */
  takeDue(): readonly string[] {
    const now = this.clock();
    const due = this.triggers.filter(({ key }) => (this.nextAt.get(key) ?? Infinity) <= now);
    for (const { key, interval } of due) this.nextAt.set(key, now + SCHEDULE_INTERVALS[interval]);
    return due.map(({ key }) => key);
  }
}

import type { RunState } from '#run';

/** What driving a run costs, on top of what it had cost before. */
export class Costs {
  calls = 0;
  points = 0;

  /** @param startedAt milliseconds since 1970 */
  constructor(
    private readonly startedAt: number,
    private readonly before: RunState['spent'],
  ) {}

  /** All of it, at a time in milliseconds since 1970. */
  at(now: number): RunState['spent'] {
    const { calls, points, milliseconds } = this.before;
    return {
      calls: calls + this.calls,
      points: points + this.points,
      milliseconds: Math.max(0, Math.round(milliseconds + now - this.startedAt)),
    };
  }
}

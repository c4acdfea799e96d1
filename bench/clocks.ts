/**
 * Milliseconds from some point on. `wall` is the time that passes; `cpu` the time that this process computes, all its
 * threads together: garbage collected aside counts too, but what other processes do does not.
 */
export const CLOCKS = {
  wall: () => performance.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
} as const satisfies Record<string, () => number>;

export type ClockName = keyof typeof CLOCKS;

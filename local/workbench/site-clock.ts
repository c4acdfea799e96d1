/** What time it is on a site. */
export interface SiteClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Lets time pass that nobody waits for. */
  readonly pass: (milliseconds: number) => void;
  /** Tells whenever time was let pass. Gives what ends that. */
  readonly onPassed: (listener: () => void) => () => void;
}

/** A clock that goes with the machine's, ahead of it by all that was let pass. */
export function createSiteClock(machine: () => number): SiteClock {
  let ahead = 0;
  const listeners = new Set<() => void>();
  return {
    now: () => machine() + ahead,
    pass: (milliseconds) => {
      ahead += milliseconds;
      for (const listener of listeners) listener();
    },
    onPassed: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

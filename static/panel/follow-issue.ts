/** How often a visible panel asks whether its issue changed. Milliseconds. */
const EVERY = 10_000;
/** The longest pause after failures in a row. Milliseconds. */
const LONGEST_PAUSE = 300_000;

/** What following needs of the page, so that it can be tested without one. */
export interface FollowPorts {
  /** When the issue was last changed; rejects when Jira cannot be asked. */
  readonly readUpdated: () => Promise<string>;
  readonly isVisible: () => boolean;
  /** Runs something once, later; gives back how to call it off. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

export interface Following {
  /** The page became visible or hidden, or came into focus. */
  readonly wake: () => void;
  readonly stop: () => void;
}

/**
 * Asks now and then when the issue was last changed, and only while somebody can see the page. After failures the
 * pauses double, up to five minutes.
 *
 * @param onUpdated takes what each check finds, also when it is the same as before
 */
export function followIssue(ports: FollowPorts, onUpdated: (updated: string) => void): Following {
  let callOff: (() => void) | undefined;
  let failures = 0;
  let isAsking = false;
  let isStopped = false;

  const rest = (): void => {
    callOff?.();
    callOff = undefined;
  };
  const plan = (): void => {
    rest();
    if (isStopped || !ports.isVisible()) return;
    callOff = ports.later(check, Math.min(EVERY * 2 ** failures, LONGEST_PAUSE));
  };
  const check = (): void => {
    rest();
    if (isAsking || isStopped || !ports.isVisible()) return;
    isAsking = true;
    ports
      .readUpdated()
      .then(
        (updated) => {
          failures = 0;
          if (!isStopped) onUpdated(updated);
        },
        () => {
          failures += 1;
        },
      )
      .finally(() => {
        isAsking = false;
        plan();
      });
  };
  const wake = (): void => {
    if (!ports.isVisible()) rest();
    else if (failures === 0) check();
    else if (callOff === undefined) plan();
  };

  plan();
  return {
    wake,
    stop: () => {
      isStopped = true;
      rest();
    },
  };
}

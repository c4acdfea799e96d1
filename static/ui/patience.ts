import { JiraError } from '#jira';

/**
 * How long a page waits after a refusal for too many calls: its bridge hands on no `Retry-After`, so it backs off from
 * five seconds to five minutes and then probes with one call.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export const WAIT_MS = { least: 5_000, most: 300_000 } as const;
/** Waits are lengthened by up to this share, so that many open pages do not come back all at once. */
const JITTER = 0.3;

export interface PatiencePorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** @throws the signal's reason when it is aborted meanwhile */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
}

/**
 * Makes a call, again and again while Jira says that there are too many.
 *
 * @param mayStop whether the wait may be given up just now; always, when not said
 */
export type Patiently = <Result>(call: () => Promise<Result>, mayStop?: () => boolean) => Promise<Result>;

/** The signal for what has to be seen through. */
const NEVER = new AbortController().signal;

/**
 * Calls that share one patience: when one is told to slow down, all wait, and that one alone probes.
 *
 * @param onWait told when the wait ends, and undefined once Jira has answered again
 */
export function createPatience(
  { now, sleep, random }: PatiencePorts,
  signal: AbortSignal,
  onWait: (until: number | undefined) => void,
): Patiently {
  let gate: Promise<void> | undefined;
  const isProbed = (): boolean => gate !== undefined;

  async function probe<Result>(
    call: () => Promise<Result>,
    refusal: JiraError,
    mayStop: () => boolean,
  ): Promise<Result> {
    let open = (): void => undefined;
    gate = new Promise((resolve) => {
      open = resolve;
    });
    try {
      for (let attempt = 0, refused = refusal; ; attempt += 1) {
        const asked = Math.max(WAIT_MS.least * 2 ** attempt, 1000 * (refused.retryAfter ?? 0));
        const wait = Math.min(WAIT_MS.most, asked * (1 + JITTER * random()));
        onWait(now() + wait);
        await sleep(wait, mayStop() ? signal : NEVER);
        try {
          return await call();
        } catch (error) {
          if (!isRefusal(error)) throw error;
          refused = error;
        }
      }
    } finally {
      // Not before: a wait that seems over until Jira refuses once more would be a riddle.
      if (!signal.aborted) onWait(undefined);
      gate = undefined;
      open();
    }
  }

  return async (call, mayStop = () => true) => {
    for (;;) {
      while (isProbed()) await gate;
      if (mayStop()) signal.throwIfAborted();
      try {
        return await call();
      } catch (error) {
        if (!isRefusal(error)) throw error;
        if (!isProbed()) return probe(call, error, mayStop);
      }
    }
  };
}

const isRefusal = (error: unknown): error is JiraError => error instanceof JiraError && error.code === 'rate-limited';

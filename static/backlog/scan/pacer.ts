import type { PatiencePorts } from '../../ui/patience';
import { spend, waitFor, type Spending } from './pace';

/** Waits until a call of so many points keeps within the pace, and notes it. @throws the signal's reason when aborted */
export type Pacer = (points: number, signal: AbortSignal) => Promise<void>;

/** From so long on, a wait is worth telling: below, it is only the rhythm of the calls. */
const WORTH_TELLING_MS = 3000;

interface PacerOptions extends Pick<PatiencePorts, 'now' | 'sleep'> {
  /** What was spent, by other calls too. */
  readonly spent: () => Spending;
  /** Told what was spent after every call. */
  readonly onSpent: (spent: Spending) => void;
  /** Told when a long wait ends, and undefined when it has. */
  readonly onWait: (until: number | undefined) => void;
}

/** Keeps calls within the pace; those that wait go one after the other. */
export function createPacer({ now, sleep, spent, onSpent, onWait }: PacerOptions): Pacer {
  let queue = Promise.resolve();

  async function pass(points: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const wait = waitFor(spent(), points, now());
      if (wait === 0) break;
      const isLong = wait >= WORTH_TELLING_MS;
      if (isLong) onWait(now() + wait);
      await sleep(wait, signal);
      if (isLong) onWait(undefined);
    }
    onSpent(spend(spent(), points, now()));
  }

  return (points, signal) => {
    const turn = queue.then(() => pass(points, signal));
    queue = turn.catch(() => undefined);
    return turn;
  };
}

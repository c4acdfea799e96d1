import type { LocalForge } from '../forge/local-forge';
import type { SiteClock } from './site-clock';

/** How many functions run at the same time while nobody looks at a page. */
const AT_ONCE = 5;
/** How soon what is due is looked at again: something due may have to wait for something that runs. */
const SOONEST_MILLISECONDS = 50;
/** The longest that a timer waits. */
const LATEST_MILLISECONDS = 60_000;

/**
 * Runs queues, triggers and schedules by the clock, as Forge does.
 *
 * @param touch told whenever a function may have written something
 * @returns what ends it; functions that run are not waited for
 */
export function runBackground(
  { background }: Pick<LocalForge, 'background'>,
  clock: Pick<SiteClock, 'now' | 'onPassed'>,
  touch: () => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = 0;
  let isOver = false;

  async function work(): Promise<void> {
    if (running >= AT_ONCE) return;
    running += 1;
    try {
      const schedules = await background.runSchedules();
      const delivered = await background.deliver();
      if (schedules.length + delivered > 0) touch();
    } finally {
      running -= 1;
      wait();
    }
  }

  function wait(): void {
    clearTimeout(timer);
    const dueAt = background.nextDueAt();
    if (isOver || dueAt === undefined) return;
    const milliseconds = Math.min(LATEST_MILLISECONDS, Math.max(SOONEST_MILLISECONDS, dueAt - clock.now()));
    timer = setTimeout(() => {
      work().catch((error: unknown) => void process.stderr.write(`background: ${String(error)}\n`));
      wait();
    }, milliseconds);
    timer.unref();
  }

  const stopListening = [background.onWork(wait), clock.onPassed(wait)];
  wait();
  return () => {
    isOver = true;
    clearTimeout(timer);
    for (const stop of stopListening) stop();
  };
}

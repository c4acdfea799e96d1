import { simulate, type Simulated } from './simulate';
import { NO_TROUBLES } from './troubles';

/** Kills at every step into the world, of pages and functions, once and twice, before and after the step took effect. */
export interface KillFigures {
  readonly runs: number;
  readonly converged: number;
  readonly failed: readonly string[];
}

/**
 * Ends whoever holds a run at each of its steps in turn, and then the next holder a few steps later as well.
 *
 * @param issues few will do: what counts is the number of steps
 * @param later how many steps after the first death there is a second
 * @param every 1: at each step; more: at one of so many
 */
export async function killEverywhere(
  seed: number,
  issues: number,
  later: readonly number[] = [1, 4, 9, 16],
  every = 1,
): Promise<KillFigures> {
  const { steps } = await killed(seed, issues, []);
  const failed: string[] = [];
  let runs = 0;
  const check = async (deaths: readonly Death[]): Promise<void> => {
    const { simulated } = await killed(seed, issues, deaths);
    runs += 1;
    if (simulated.faults.length > 0) {
      failed.push(
        `${deaths.map(({ at, when }) => `${when} step ${at}`).join(', ')}: ${JSON.stringify(simulated.faults[0])}`,
      );
    }
  };
  for (let at = 1; at <= steps; at += every) {
    for (const when of ['die-before', 'die-after'] as const) {
      await check([{ at, when }]);
      for (const steps of later)
        await check([
          { at, when },
          { at: at + steps, when: 'die-after' },
        ]);
    }
  }
  return { runs, converged: runs - failed.length, failed };
}

interface Death {
  /** Counted over all holders. */
  readonly at: number;
  readonly when: 'die-before' | 'die-after';
}

async function killed(
  seed: number,
  issues: number,
  deaths: readonly Death[],
): Promise<{ readonly simulated: Simulated; readonly steps: number }> {
  let steps = 0;
  const fate = (): 'go' | Death['when'] => {
    steps += 1;
    return deaths.find(({ at }) => at === steps)?.when ?? 'go';
  };
  const scenario = {
    mode: 'labels',
    troubles: NO_TROUBLES,
    tabOpens: [{ from: 0, until: Infinity, says: true }],
    refusesAbsent: false,
    touched: 0.02,
    pausesAt: Infinity,
    cancelsAt: Infinity,
    editingEndsAt: Infinity,
    bulkEndsAt: Infinity,
    eventsLost: 0,
    deaths: 0,
    hasUndo: true,
    hasRetry: false,
  } as const;
  return { simulated: await simulate({ seed, issues, scenario, deaths: fate, isAlone: true }), steps };
}

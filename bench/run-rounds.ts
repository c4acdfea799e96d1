import { CLOCKS, type ClockName } from './clocks';
import type { Entrant } from './contenders/entrant';
import { median } from './median';

/** What one entrant needed and gave. */
export interface Timed {
  /** The median of all rounds. */
  readonly nsPerCharacter: number;
  /** What its run gave, the same in every round. */
  readonly result: number;
}

interface Run<Name extends string> {
  readonly entrant: Entrant<Name>;
  readonly characters: number;
  /** Nanoseconds per character of each round. */
  readonly times: number[];
  result: number;
}

/** One in so many of its issues an entrant reads before its time counts. */
const WARM_UP = 4;

/**
 * Runs the entrants in turn, round after round (A B C A B C …), so that whatever else the machine does falls on all of
 * them; the first round is not counted. Before each, garbage is collected if Node was started with `--expose-gc`, so that
 * nobody pays for another's, and it reads some of its issues: V8 throws away optimised code that knows the shape of objects
 * of which none has outlived two collections, and would make it anew in each round.
 *
 * @see https://github.com/v8/v8/blob/main/src/flags/flag-definitions.h `retain_maps_for_n_gc`
 *
 * @param onRound is told how many rounds are done
 */
export async function runRounds<Name extends string>(
  entrants: readonly Entrant<Name>[],
  rounds: number,
  clock: ClockName,
  onRound: (done: number) => void,
): Promise<ReadonlyMap<Name, Timed>> {
  const runs: Run<Name>[] = entrants.map((entrant) => ({
    entrant,
    characters: charactersOf(entrant),
    times: [],
    result: 0,
  }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const run of runs) {
      globalThis.gc?.();
      await run.entrant.run(run.entrant.issues.slice(0, Math.ceil(run.entrant.issues.length / WARM_UP)));
      const start = CLOCKS[clock]();
      const given = run.entrant.run(run.entrant.issues);
      run.result = typeof given === 'number' ? given : await given;
      const time = CLOCKS[clock]() - start;
      if (round > 0) run.times.push((time * 1e6) / run.characters);
    }
    onRound(round);
  }
  return new Map(runs.map(({ entrant, times, result }) => [entrant.name, { nsPerCharacter: median(times), result }]));
}

const charactersOf = ({ issues }: Entrant): number =>
  issues.reduce((sum, { plain }) => sum + plain.summary.text.length + plain.description.text.length, 0);

import { parsePattern } from '#rules';

import { CLOCKS, type ClockName } from './clocks';
import { compareMatches } from './compare-matches';
import { measureCompile } from './compile/measure-compile';
import { makeEntrants } from './contenders/make-entrants';
import { CONTEXT_ADVERSARIES } from './linearity/context-adversaries';
import { measureGrowth } from './linearity/measure-growth';
import { PHRASE_ADVERSARIES } from './linearity/phrase-adversaries';
import type { Report } from './report/report';
import { runRounds } from './run-rounds';
import { makeWorkload } from './workload/make-workload';

/** How much is measured. */
export interface Effort {
  readonly issues: number;
  readonly rounds: number;
  /** Processes that compile each rule set. */
  readonly processes: number;
  /** Measurements of each length of each adversary's text. */
  readonly samples: number;
  readonly clock: ClockName;
}

/**
 * Measures everything.
 *
 * @param say is told what is being done
 */
export async function runBench(
  { issues, rounds, processes, samples, clock }: Effort,
  say: (what: string) => void,
): Promise<Report> {
  say(`Making ${issues} issues`);
  const workload = makeWorkload(issues);
  const began = { wall: CLOCKS.wall(), cpu: CLOCKS.cpu() };
  const timed = await runRounds(makeEntrants(workload), rounds, clock, (done) => say(`Round ${done} of ${rounds}`));
  const coreShare = (CLOCKS.cpu() - began.cpu) / (CLOCKS.wall() - began.wall);
  say('Compiling in fresh processes');
  const compile = {
    425: measureCompile(425, processes, clock),
    2000: measureCompile(2000, processes, clock),
    10000: measureCompile(10_000, processes, clock),
  };
  say('Comparing matches');
  const matches = await compareMatches(workload);
  // Last, because what these teach V8 about the engine would slow down the rounds.
  say('Doubling texts');
  const linearity = [...PHRASE_ADVERSARIES, ...CONTEXT_ADVERSARIES].map((adversary) => ({
    name: adversary.name,
    growth: measureGrowth(adversary, samples, clock),
  }));
  const unreadPatterns = workload.fullPatterns.filter((source) => parsePattern(source).kind !== 'ok');
  return {
    issues,
    characters: workload.characters,
    rounds,
    clock,
    coreShare,
    timed,
    compile,
    matches,
    linearity,
    unreadPatterns,
  };
}

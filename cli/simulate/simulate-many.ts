import type { Fault } from './judge';
import { simulate, type Simulated } from './simulate';

/** What many simulations came to. */
export interface SimulationFigures {
  readonly runs: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly wrong: number;
  readonly overwrittenHumanDecisions: number;
  readonly unfinished: number;
  /** Traces of the one site with the other. */
  readonly leaked: number;
  /** Calls before the time that Jira had told, to whoever sends them or drove the run before. */
  readonly callsBeforeRetryAfter: number;
  /** But for those that ask how far a task is. */
  readonly callsPerThousandIssues: number;
  /** The same of the runs that write property and label in bulk, alone. */
  readonly taggingCallsPerThousandIssues: number;
  readonly pollsPerThousandIssues: number;
  /** The whole way: what scanning an issue costs, and what tagging it did. */
  readonly pointsPerIssue: number;
  readonly invocationsPerThousandIssues: number;
  /** Seeds in which something went wrong. */
  readonly failed: readonly number[];
}

/** A page of a scan costs a call and its issues: 101 points for 100 issues. */
const POINTS_TO_SCAN = 1.01;

/** Simulations from the first seed on; hears of each that went wrong. */
export async function simulateMany(
  seeds: number,
  issues: number,
  first: number,
  onFault: (simulated: Simulated) => void,
): Promise<SimulationFigures> {
  const counts: Record<Fault['kind'], number> = {
    lost: 0,
    duplicated: 0,
    wrong: 0,
    overwritten: 0,
    unfinished: 0,
    leaked: 0,
    early: 0,
  };
  const sum = { runs: 0, issues: 0, calls: 0, polls: 0, points: 0, early: 0, invocations: 0 };
  const tagging = { issues: 0, calls: 0 };
  const failed: number[] = [];
  for (let seed = first; seed < first + seeds; seed += 1) {
    const simulated = await simulate({ seed, issues });
    if (simulated.mode === 'labels') {
      tagging.issues += simulated.issues;
      tagging.calls += simulated.tally.calls - simulated.tally.polls;
    }
    sum.runs += simulated.runs;
    sum.issues += simulated.issues;
    sum.calls += simulated.tally.calls;
    sum.polls += simulated.tally.polls;
    sum.points += simulated.tally.points;
    sum.early += simulated.tally.early;
    sum.invocations += simulated.tally.invocations;
    for (const { kind } of simulated.faults) counts[kind] += 1;
    if (simulated.faults.length > 0) {
      failed.push(seed);
      onFault(simulated);
    }
  }
  const perThousand = (count: number): number => rounded((1_000 * count) / Math.max(1, sum.issues));
  return {
    runs: sum.runs,
    lost: counts.lost,
    duplicated: counts.duplicated,
    wrong: counts.wrong,
    overwrittenHumanDecisions: counts.overwritten,
    unfinished: counts.unfinished,
    leaked: counts.leaked,
    callsBeforeRetryAfter: sum.early,
    callsPerThousandIssues: perThousand(sum.calls - sum.polls),
    taggingCallsPerThousandIssues: rounded((1_000 * tagging.calls) / Math.max(1, tagging.issues)),
    pollsPerThousandIssues: perThousand(sum.polls),
    pointsPerIssue: rounded(POINTS_TO_SCAN + sum.points / Math.max(1, sum.issues)),
    invocationsPerThousandIssues: perThousand(sum.invocations),
    failed,
  };
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

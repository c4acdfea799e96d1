import type { BenchIssue } from '../workload/make-workload';

/** What takes part in the rounds. */
export interface Entrant<Name extends string = string> {
  readonly name: Name;
  /** Slow ones read every so many-th issue only; what they need is compared per character. */
  readonly issues: readonly BenchIssue[];
  /** Reads all its issues and gives a number that depends on all of what it found. */
  readonly run: (issues: readonly BenchIssue[]) => number | Promise<number>;
}

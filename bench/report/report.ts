import type { ClockName } from '../clocks';
import type { MatchComparison } from '../compare-matches';
import type { ColdCompile } from '../compile/measure-compile';
import type { EntrantName } from '../contenders/make-entrants';
import type { Growth } from '../linearity/measure-growth';
import type { Timed } from '../run-rounds';

/** Everything that a run of the bench measured. */
export interface Report {
  readonly issues: number;
  readonly characters: number;
  readonly rounds: number;
  readonly clock: ClockName;
  /** How much of a core the process was given while the rounds ran: 1 on a quiet machine, or a little more. */
  readonly coreShare: number;
  readonly timed: ReadonlyMap<EntrantName, Timed>;
  /** By the number of plain patterns. */
  readonly compile: Readonly<Record<'425' | '2000' | '10000', ColdCompile>>;
  readonly matches: Readonly<Record<string, MatchComparison>>;
  readonly linearity: readonly { readonly name: string; readonly growth: Growth }[];
  /** Patterns of the whole language that could not be read: then its figure is none. */
  readonly unreadPatterns: readonly string[];
}

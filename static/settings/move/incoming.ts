import type { RuleSet } from '#rules';

/** Rules from elsewhere, before they are taken in. */
export interface Incoming {
  /** Where they come from: `rules.csv`, `Skipper app`. */
  readonly from: string;
  readonly ruleSet: RuleSet;
  /** A table holds rules alone: the rest of the rule set is my own. */
  readonly holds: 'rules' | 'all';
  /** Whether its settings and tests are meant to come along, as far as is known. */
  readonly bringsOthers: boolean;
  /** Names of columns that were not read. */
  readonly notRead: readonly string[];
}

/** The rules as they would be taken in: what a table does not hold is mine as it is now. */
export const theirsIn = ({ ruleSet, holds }: Incoming, mine: RuleSet): RuleSet =>
  holds === 'all' ? ruleSet : { ...mine, rules: ruleSet.rules };

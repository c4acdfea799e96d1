import type { RuleSet } from '#rules';

import { theirsIn, type Incoming } from './incoming';
import { clashesOf, type TakingIn } from './take-in';

/**
 * How rules from elsewhere are taken in until somebody chooses: a table of a few rules adds and changes what it names,
 * because who wrote it did not mean to remove all the others.
 */
export function firstTaking(incoming: Incoming, mine: RuleSet): Pick<TakingIn, 'way' | 'choices'> {
  const isPart = incoming.holds === 'rules' && incoming.ruleSet.rules.length < mine.rules.length / 2;
  if (!isPart) return { way: 'replace', choices: new Map() };
  const clashes = clashesOf(mine, theirsIn(incoming, mine));
  return { way: 'add', choices: new Map(clashes.map(({ id }) => [id, 'theirs'])) };
}

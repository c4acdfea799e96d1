import type { OtherClash } from '#rules';

import { compareOthers, otherChangeKey, type OtherChange } from '../editing/other-changes';
import { otherClashId, type ThreeRuleSets } from './conflict-clash';

/** Changes of settings and tests that need no choice, by who made them. */
interface ConflictOthers {
  readonly onlyMine: readonly OtherChange[];
  readonly onlyTheirs: readonly OtherChange[];
  /** Changed by both to the same. */
  readonly same: readonly OtherChange[];
}

/**
 * Changes of settings and tests that need no choice. What confidence means is no one's choice: it goes with the rules
 * that it was measured with, and so is left out where both measured it.
 *
 * @param clashes those that both changed, and not to the same
 */
export function conflictOthers({ base, mine, theirs }: ThreeRuleSets, clashes: readonly OtherClash[]): ConflictOthers {
  const asked = new Set(clashes.map(otherClashId));
  const isSettled = (change: OtherChange): boolean => !asked.has(otherChangeKey(change));
  const [myChanges, theirChanges] = [compareOthers(base, mine), compareOthers(base, theirs)];
  const [myKeys, theirKeys] = [keysOf(myChanges), keysOf(theirChanges)];
  return {
    onlyMine: myChanges.filter((change) => !theirKeys.has(otherChangeKey(change))),
    onlyTheirs: theirChanges.filter((change) => !myKeys.has(otherChangeKey(change))),
    same: myChanges.filter(
      (change) => change.kind !== 'confidence' && theirKeys.has(otherChangeKey(change)) && isSettled(change),
    ),
  };
}

const keysOf = (changes: readonly OtherChange[]): ReadonlySet<string> => new Set(changes.map(otherChangeKey));

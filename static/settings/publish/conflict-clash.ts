import type { ClashChoice, OtherClash, Rule, RuleClash, RuleSet, SavedTest } from '#rules';

import { ruleName } from '../../ui/rule-name';
import { changeWords, ruleWords } from '../editing/change-words';
import { otherChangeName, otherChangeWords } from '../editing/other-change-words';
import { asksOf, askedWords } from '../tests/test-words';

/** A rule, a setting or a test that both changed, with what each made of it. */
export interface ConflictClash {
  /** No rule has the same: an id of a rule holds no space. */
  readonly id: string;
  readonly name: string;
  readonly sides: Readonly<Record<ClashChoice, string>>;
}

/** What all three rule sets of a conflict say. */
export interface ThreeRuleSets {
  readonly base: RuleSet;
  readonly mine: RuleSet;
  readonly theirs: RuleSet;
}

/** A name of its own for each setting and test. */
export const otherClashId = (clash: OtherClash): string =>
  clash.kind === 'setting' ? `setting ${clash.setting}` : `test ${clash.clash.name}`;

/** A rule that both changed, in words. */
export function ruleClash({ id, base, mine, theirs }: RuleClash): ConflictClash {
  const named = base ?? mine ?? theirs;
  return {
    id,
    name: named === undefined ? id : ruleName(named),
    sides: { mine: ruleSideWords(base, mine), theirs: ruleSideWords(base, theirs) },
  };
}

/** A setting or a test that both changed, in words. */
export function otherClash(clash: OtherClash, { base, mine, theirs }: ThreeRuleSets): ConflictClash {
  const id = otherClashId(clash);
  if (clash.kind === 'setting') {
    const { setting } = clash;
    const change = (after: RuleSet) =>
      ({ kind: 'setting', setting, before: base.settings, after: after.settings }) as const;
    const words = (after: RuleSet): string => otherChangeWords(change(after)).join(' · ');
    return { id, name: otherChangeName(change(mine)), sides: { mine: words(mine), theirs: words(theirs) } };
  }
  const { name, base: before, ...sides } = clash.clash;
  return {
    id,
    name: `The test “${name}”`,
    sides: { mine: testSideWords(before, sides.mine), theirs: testSideWords(before, sides.theirs) },
  };
}

function ruleSideWords(before: Rule | undefined, after: Rule | undefined): string {
  if (after === undefined) return 'Removed';
  if (before === undefined) return `New: ${ruleWords(after)}`;
  return changeWords({ kind: 'changed', id: after.id, before, after }).join(' · ');
}

const OTHER_PARTS = ['description', 'type', 'labels', 'components'] as const;

function testSideWords(before: SavedTest | undefined, after: SavedTest | undefined): string {
  if (after === undefined) return 'Removed';
  const asked = `“${after.summary}” ${asksOf(after).map(askedWords).join(' and ')}`;
  if (before === undefined) return `New: ${asked}`;
  const changed = OTHER_PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
  return [asked, ...(changed.length > 0 ? [`changed: ${changed.join(', ')}`] : [])].join(' · ');
}

import { compareRuleSets, rulesById, type RuleChange } from './compare-rule-sets';
import { isSameRule } from './is-same-rule';
import { languageOf } from './languages/language-of';
import { mergeLists } from './merge-lists';
import type { Rule, RuleSet } from './rule-set';
import { clashingTests, mergeTests, type TestClash } from './saved-test';
import { clashingSettings, mergeSettings, type Setting } from './settings';

/** A rule that both changed since they started from the same rules, and not to the same. */
export interface RuleClash {
  readonly id: string;
  /** As both found it; undefined when both added a rule of this id. */
  readonly base: Rule | undefined;
  /** As each left it; undefined when removed. At most one of the two is. */
  readonly mine: Rule | undefined;
  readonly theirs: Rule | undefined;
}

/** A setting or a test that both changed since they started from the same, and not to the same. */
export type OtherClash =
  { readonly kind: 'setting'; readonly setting: Setting } | { readonly kind: 'test'; readonly clash: TestClash };

export type ClashChoice = 'mine' | 'theirs';

/** What two people made of the same rules, and both together. */
export interface RuleSetMerge {
  readonly ruleSet: RuleSet;
  /** Changed by both; the choice is taken into `ruleSet`. */
  readonly clashes: readonly RuleClash[];
  /** Settings and tests changed by both; the choice is taken into `ruleSet`. */
  readonly otherClashes: readonly OtherClash[];
  /** Changed by one of them only; in `ruleSet` as it is. */
  readonly onlyMine: readonly RuleChange[];
  readonly onlyTheirs: readonly RuleChange[];
  /** Changed by both to the same; in `ruleSet` as it is. */
  readonly same: readonly RuleChange[];
}

/**
 * Merges rule by rule what two people made of the same rules: whoever changed a rule alone has it their way, and where
 * both changed it, the choice decides. Nothing that only one of them changed is ever lost. The lists of negations and of
 * template lines are merged line by line, without asking: what either added is there, what either removed is not.
 *
 * @param base the rules both started from
 * @param choose asked once for each rule that both changed
 * @param chooseOther asked once for each setting and test that both changed
 * @returns rules in the order of `theirs`, with those only I have behind the rule they stood behind
 */
export function mergeRuleSets(
  base: RuleSet,
  mine: RuleSet,
  theirs: RuleSet,
  choose: (clash: RuleClash) => ClashChoice = () => 'mine',
  chooseOther: (clash: OtherClash) => ClashChoice = () => 'mine',
): RuleSetMerge {
  const [inBase, inMine, inTheirs] = [rulesById(base), rulesById(mine), rulesById(theirs)];
  const clashes: RuleClash[] = [];
  const merged = new Map<string, Rule>();
  for (const id of orderOf(mine, theirs)) {
    const clash: RuleClash = { id, base: inBase.get(id), mine: inMine.get(id), theirs: inTheirs.get(id) };
    const isClash =
      !isSameRule(clash.mine, clash.base) &&
      !isSameRule(clash.theirs, clash.base) &&
      !isSameRule(clash.mine, clash.theirs);
    if (isClash) clashes.push(clash);
    const winner = isClash ? choose(clash) : isSameRule(clash.mine, clash.base) ? 'theirs' : 'mine';
    const rule = clash[winner];
    if (rule !== undefined) merged.set(id, rule);
  }
  const clashing = new Set(clashes.map(({ id }) => id));
  const myChanges = compareRuleSets(base, mine).filter(({ id }) => !clashing.has(id));
  const theirChanges = compareRuleSets(base, theirs).filter(({ id }) => !clashing.has(id));
  const usualNegations = languageOf(base.language).negations;
  const negations = mergeLists({
    base: base.negations,
    mine: mine.negations,
    theirs: theirs.negations,
    usual: usualNegations,
  });
  const templateLines = mergeLists({
    base: base.templateLines,
    mine: mine.templateLines,
    theirs: theirs.templateLines,
    usual: [],
  });
  const tests = [base.tests ?? [], mine.tests ?? [], theirs.tests ?? []] as const;
  const settings = [base.settings, mine.settings, theirs.settings] as const;
  const otherClashes: readonly OtherClash[] = [
    ...clashingSettings(...settings).map((setting): OtherClash => ({ kind: 'setting', setting })),
    ...clashingTests(...tests).map((clash): OtherClash => ({ kind: 'test', clash })),
  ];
  const toTheirs = otherClashes.filter((clash) => chooseOther(clash) === 'theirs');
  const mergedSettings = mergeSettings(
    ...settings,
    new Set(toTheirs.flatMap((clash) => (clash.kind === 'setting' ? [clash.setting] : []))),
  );
  const mergedTests = mergeTests(
    ...tests,
    new Set(toTheirs.flatMap((clash) => (clash.kind === 'test' ? [clash.clash.name] : []))),
  );
  const [myIds, theirIds] = [idsOf(myChanges), idsOf(theirChanges)];
  return {
    ruleSet: {
      schema: theirs.schema,
      language: mine.language === base.language ? theirs.language : mine.language,
      ...(negations !== undefined && { negations }),
      ...(templateLines !== undefined && { templateLines }),
      rules: [...merged.values()],
      ...(mergedSettings !== undefined && { settings: mergedSettings }),
      ...(mergedTests.length > 0 && { tests: mergedTests }),
    },
    clashes,
    otherClashes,
    onlyMine: myChanges.filter(({ id }) => !theirIds.has(id)),
    onlyTheirs: theirChanges.filter(({ id }) => !myIds.has(id)),
    same: myChanges.filter(({ id }) => theirIds.has(id)),
  };
}

const idsOf = (changes: readonly RuleChange[]): ReadonlySet<string> => new Set(changes.map(({ id }) => id));

/** Every id of either, in their order; those only I have follow the rule they stood behind. */
function orderOf(mine: RuleSet, theirs: RuleSet): readonly string[] {
  const inTheirs = rulesById(theirs);
  const behind = new Map<string | undefined, string[]>();
  let before: string | undefined;
  for (const { id } of mine.rules) {
    if (inTheirs.has(id)) before = id;
    else behind.set(before, [...(behind.get(before) ?? []), id]);
  }
  const order = [...(behind.get(undefined) ?? [])];
  for (const { id } of theirs.rules) order.push(id, ...(behind.get(id) ?? []));
  return order;
}

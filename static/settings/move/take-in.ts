import { isSameRule, type ClashChoice, type Rule, type RuleSet } from '#rules';

import { builtInNegations } from '../editing/built-in-negations';
import type { SetList } from '../editing/set-lists';

/** How other rules go together with mine. */
export type Way = 'replace' | 'add';

export interface TakingIn {
  readonly way: Way;
  /** Whether settings and tests come along. */
  readonly withOthers: boolean;
  /** Of rules with the same id that differ, whose is kept, by id; mine where nothing is said. Counts only for `add`. */
  readonly choices: ReadonlyMap<string, ClashChoice>;
}

/** A rule that both have, and have otherwise. */
export interface Clash {
  readonly id: string;
  readonly mine: Rule;
  readonly theirs: Rule;
}

/** My rules once others are taken in. Pure. */
export function takeIn(mine: RuleSet, theirs: RuleSet, taking: TakingIn): RuleSet {
  return taking.way === 'replace' ? replaced(mine, theirs, taking) : added(mine, theirs, taking);
}

function replaced(mine: RuleSet, theirs: RuleSet, { withOthers }: TakingIn): RuleSet {
  const { settings: _settings, tests: _tests, ...rules } = theirs;
  const { settings, tests } = withOthers ? theirs : mine;
  return {
    ...rules,
    language: mine.language,
    ...(settings !== undefined && { settings }),
    ...(tests !== undefined && { tests }),
  };
}

function added(mine: RuleSet, theirs: RuleSet, { withOthers, choices }: TakingIn): RuleSet {
  const [inMine, inTheirs] = [byId(mine.rules), byId(theirs.rules)];
  const rules = [
    ...mine.rules.map((rule) => (choices.get(rule.id) === 'theirs' ? (inTheirs.get(rule.id) ?? rule) : rule)),
    ...theirs.rules.filter(({ id }) => !inMine.has(id)),
  ];
  const more = withOthers ? newTests(mine, theirs) : [];
  const lists = { ...addedLines(mine, theirs, 'negations'), ...addedLines(mine, theirs, 'templateLines') };
  return { ...mine, ...lists, rules, ...(more.length > 0 && { tests: [...(mine.tests ?? []), ...more] }) };
}

/** A list that holds for all rules, with the lines that only they have; nothing where there are none. */
function addedLines(mine: RuleSet, theirs: RuleSet, list: SetList): Partial<Pick<RuleSet, SetList>> {
  const own = mine[list] ?? (list === 'negations' ? builtInNegations(mine.language) : []);
  const more = (theirs[list] ?? []).filter((line) => !own.includes(line));
  return more.length === 0 ? {} : { [list]: [...own, ...more] };
}

/** Rules of the same id that differ. */
export function clashesOf(mine: RuleSet, theirs: RuleSet): readonly Clash[] {
  const inMine = byId(mine.rules);
  return theirs.rules.flatMap((rule) => {
    const own = inMine.get(rule.id);
    return own === undefined || isSameRule(own, rule) ? [] : [{ id: rule.id, mine: own, theirs: rule }];
  });
}

/** Tests that I have none of the same name of. */
export function newTests(mine: RuleSet, theirs: RuleSet): NonNullable<RuleSet['tests']> {
  const names = new Set((mine.tests ?? []).map(({ name }) => name));
  return (theirs.tests ?? []).filter(({ name }) => !names.has(name));
}

const byId = (rules: readonly Rule[]): ReadonlyMap<string, Rule> => new Map(rules.map((rule) => [rule.id, rule]));

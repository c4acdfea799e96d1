import { changedSettings, compareTests, type RuleSet } from '#rules';

import { listWords } from './list-words';

/** What differs between two rule sets besides their rules, a phrase each. Keys are named as in the file. */
export function setChangeWords(before: RuleSet, after: RuleSet): readonly string[] {
  return [
    ...(before.language === after.language ? [] : [`language: ${before.language} → ${after.language}`]),
    ...lists('negations', before.negations, after.negations),
    ...lists('templateLines', before.templateLines, after.templateLines),
    ...(JSON.stringify(before.calibration) === JSON.stringify(after.calibration) ? [] : ['calibration: changed']),
    ...changedSettings(before.settings, after.settings).map((setting) => `settings.${setting}: changed`),
    ...compareTests(before.tests ?? [], after.tests ?? []).map(({ kind, name }) => `tests: ${kind} “${name}”`),
  ];
}

/** A list that is not there is another one than an empty one: the language's list holds instead. */
function lists(
  name: string,
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): readonly string[] {
  if (after === undefined) return before === undefined ? [] : [`${name}: left out`];
  if (before === undefined) return [`${name}: now ${after.length} of its own`];
  return listWords(name, before, after);
}

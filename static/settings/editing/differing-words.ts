import { compareRuleSets, type RuleSet } from '#rules';

import { compareOthers } from './other-changes';
import { SET_LIST_NAME } from './set-change-words';
import { compareSetLists } from './set-changes';

const CONFIDENCE = 'what confidence means';

/** How much of two rule sets differs, in words: `2 rules and the template lines differ`; empty where nothing does. */
export function differingWords(a: RuleSet, b: RuleSet): string {
  const rules = compareRuleSets(a, b).length;
  const lists = compareSetLists(a, b).map(({ list }) => `the ${SET_LIST_NAME[list].toLowerCase()}`);
  const others = compareOthers(a, b);
  const beside = [
    ...(others.some(({ kind }) => kind === 'setting') ? ['the settings'] : []),
    ...(others.some(({ kind }) => kind === 'test') ? ['the tests'] : []),
    ...(others.some(({ kind }) => kind === 'confidence') ? [CONFIDENCE] : []),
  ];
  const parts = [...(rules === 0 ? [] : [rules === 1 ? '1 rule' : `${rules} rules`]), ...lists, ...beside];
  if (parts.length === 0) return '';
  const [only] = parts.length === 1 ? parts : [];
  const verb = only === '1 rule' || only === CONFIDENCE ? 'differs' : 'differ';
  return `${new Intl.ListFormat('en').format(parts)} ${verb}`;
}

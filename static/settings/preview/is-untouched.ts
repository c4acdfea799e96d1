import { compareRuleSets, type RuleSet } from '#rules';

import { compareOthers } from '../editing/other-changes';
import { compareSetLists } from '../editing/set-changes';

/** Whether a draft says the same as the rules it started from. */
export const isUntouched = (base: RuleSet, draft: RuleSet): boolean =>
  compareRuleSets(base, draft).length + compareSetLists(base, draft).length + compareOthers(base, draft).length === 0;

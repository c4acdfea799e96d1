import { isSameLines, type RuleSet } from '#rules';

import { SET_LISTS, type SetList } from './set-lists';

/** How a list that holds for all rules differs between two rule sets; undefined where a rule set has none of its own. */
export interface SetChange {
  readonly list: SetList;
  readonly before: readonly string[] | undefined;
  readonly after: readonly string[] | undefined;
}

/** What was done to the lists that hold for all rules. The order of their lines is no difference: it never matters. */
export const compareSetLists = (before: RuleSet, after: RuleSet): readonly SetChange[] =>
  SET_LISTS.flatMap((list) =>
    isSameLines(before[list] ?? NONE[list], after[list] ?? NONE[list])
      ? []
      : [{ list, before: before[list], after: after[list] }],
  );

/** What no list of its own means: for template lines, that there are none. */
const NONE = { negations: undefined, templateLines: [] } as const satisfies Record<SetList, readonly [] | undefined>;

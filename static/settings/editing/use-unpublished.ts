import type { RuleChange, RuleSet } from '#rules';
import { useMemo } from 'react';

import {
  editedRuleSet,
  unfinishedForms,
  unpublishedChanges,
  unpublishedOthers,
  unpublishedSetChanges,
  type Editing,
} from './editing';
import type { OtherChange } from './other-changes';
import type { SetChange } from './set-changes';
import { areListsUnfinished } from './set-lists';

/** What stands between the rules on the desk and the published ones. */
export interface Unpublished {
  /** The rules as they would be published. */
  readonly edited: RuleSet;
  readonly changes: readonly RuleChange[];
  readonly setChanges: readonly SetChange[];
  readonly others: readonly OtherChange[];
  /** How many changes there are in all. */
  readonly count: number;
  /** Whether there is anything to keep, half-written rules and lines included. */
  readonly hasDraft: boolean;
}

/** What publishing would change. */
export function useUnpublished(editing: Editing): Unpublished {
  return useMemo(() => {
    const changes = unpublishedChanges(editing);
    const setChanges = unpublishedSetChanges(editing);
    const others = unpublishedOthers(editing);
    const count = changes.length + setChanges.length + others.length;
    const hasDraft = count > 0 || unfinishedForms(editing).length > 0 || areListsUnfinished(editing.lists);
    return { edited: editedRuleSet(editing), changes, setChanges, others, count, hasDraft };
  }, [editing]);
}

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

/** What publishing would change. Typing in a form changes nothing of it: all stays the same until the rule is kept. */
export function useUnpublished(editing: Editing): Unpublished {
  const { base, entries, lists, calibration, settings, tests } = editing;
  const unpublished = useMemo(() => {
    const publishable = { base, entries, lists, calibration, settings, tests };
    return {
      edited: editedRuleSet(publishable),
      changes: unpublishedChanges(publishable),
      setChanges: unpublishedSetChanges(publishable),
      others: unpublishedOthers(publishable),
    };
  }, [base, entries, lists, calibration, settings, tests]);
  const { changes, setChanges, others } = unpublished;
  const count = changes.length + setChanges.length + others.length;
  const hasDraft = count > 0 || unfinishedForms(editing).length > 0 || areListsUnfinished(lists);
  return { ...unpublished, count, hasDraft };
}

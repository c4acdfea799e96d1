import { RULE_LIMITS, TEST_LIMITS } from '#rules';

import { SET_LIST_NAME } from './set-change-words';
import {
  NEW_RULE,
  unfinishedForms,
  unpublishedChanges,
  unpublishedOthers,
  unpublishedSetChanges,
  type Editing,
} from './editing';
import { SET_LISTS, setListFault } from './set-lists';

/** How much of the room for the published copy the rules take; undefined until it is worked out. */
export type RoomUsed = number | undefined;

/**
 * Why the rules cannot be published as they stand, in a sentence; undefined when they can.
 *
 * @param mayBeUnchanged whether publishing them without any change puts something right
 */
export function publishHindrance(editing: Editing, roomUsed: RoomUsed, mayBeUnchanged = false): string | undefined {
  const [unfinished] = unfinishedForms(editing);
  if (unfinished === NEW_RULE) return 'A new rule is still open. Add it or cancel it first.';
  if (unfinished !== undefined) return 'A rule is still open. Keep its changes or cancel them first.';
  const faulty = SET_LISTS.find((list) => setListFault(list, editing.lists[list] ?? '') !== undefined);
  if (faulty !== undefined) return `${SET_LIST_NAME[faulty]}: a line cannot be read. Mend it first.`;
  const rules = editing.entries.filter(({ isRemoved }) => !isRemoved).length;
  if (rules > RULE_LIMITS.rules)
    return `There are ${rules} rules, and there can be ${RULE_LIMITS.rules}. Remove some first.`;
  const tests = editing.tests.length;
  if (tests > TEST_LIMITS.tests)
    return `There are ${tests} tests, and there can be ${TEST_LIMITS.tests}. Remove some first.`;
  if (!mayBeUnchanged && isUnchanged(editing)) return 'Nothing has changed.';
  if (roomUsed !== undefined && roomUsed > 1) {
    return 'The rules are too large to hold. Remove some patterns, rules or tests first.';
  }
  return undefined;
}

const isUnchanged = (editing: Editing): boolean =>
  unpublishedChanges(editing).length + unpublishedSetChanges(editing).length + unpublishedOthers(editing).length === 0;

/** How much room is used, in words. */
export function roomWords(roomUsed: number): string {
  if (roomUsed > 1) return `${percent(roomUsed - 1, Math.ceil)} more than Jira can hold`;
  return `${percent(roomUsed, Math.round)} of the room for rules used`;
}

const percent = (share: number, round: (value: number) => number): string => `${round(share * 100)} %`;

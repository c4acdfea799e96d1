import { beginEditing } from '../draft/begin-editing';
import { differingWords } from '../editing/differing-words';
import { editedRuleSet, unfinishedForms, type Editing } from '../editing/editing';
import type { ChangeableRules } from '../editing/start-from';
import { storedForms } from '../editing/stored-forms';
import type { Aside } from './aside-shelf';

/** Edits as they are kept once they were set aside. */
export const toAside = (editing: Editing, setAsideAt: number): Aside => ({
  setAsideAt,
  baseVersion: editing.baseVersion,
  base: editing.base,
  ruleSet: editedRuleSet(editing),
  forms: storedForms(editing),
});

/** Edits as they were set aside, to go on with; undefined: nothing of them is left to be published. */
export function fromAside(found: ChangeableRules, aside: Aside): Editing | undefined {
  const savedAt = new Date(aside.setAsideAt).toISOString();
  const { editing } = beginEditing(found, { ...aside, revision: 0, savedAt });
  const isEmpty = differingWords(editing.base, editedRuleSet(editing)) === '' && unfinishedForms(editing).length === 0;
  return isEmpty ? undefined : editing;
}

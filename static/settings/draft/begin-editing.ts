import type { PublishedRules, StoredDraft } from '#contract';
import { english } from '#packs';

import { differingWords } from '../editing/differing-words';
import { editRules } from '../editing/edit-rules';
import { startEditing, type Editing } from '../editing/editing';
import { startFrom, type ChangeableRules } from '../editing/start-from';
import { readForms } from '../editing/stored-forms';

/** What the page begins with. */
export interface Beginning {
  readonly editing: Editing;
  /** What was published since the draft was begun; undefined where nothing was. */
  readonly newer: PublishedRules | undefined;
}

/**
 * What an admin begins with: their draft, if there is one, on the rules that it was begun with; else the rules in force.
 */
export function beginEditing(found: ChangeableRules, draft: StoredDraft | null): Beginning {
  const fresh = startFrom(found);
  if (draft === null || isPublishedAlready(found, draft)) return { editing: fresh, newer: undefined };
  const isOther = found.kind !== 'corrupt' && draft.baseVersion !== fresh.baseVersion;
  const base = isOther ? (draft.base ?? (draft.baseVersion === 0 ? english : undefined)) : undefined;
  // Where nobody knows any more what it was begun with, it is a change of what is published now.
  const start = base === undefined ? fresh : startEditing(draft.baseVersion, base);
  const loaded = editRules(start, { kind: 'load', ruleSet: draft.ruleSet });
  const forms = readForms(draft.forms);
  const editing = forms === undefined ? loaded : { ...loaded, ...forms };
  // Another tab may know a newer version than this page does.
  const isBehind = base !== undefined && draft.baseVersion < fresh.baseVersion;
  return { editing, newer: isBehind && found.kind === 'published' ? found.published : undefined };
}

/** Whether nothing of a draft is left to be published: its publish got through, though nobody heard of it. */
const isPublishedAlready = (found: ChangeableRules, { baseVersion, ruleSet }: StoredDraft): boolean =>
  found.kind === 'published' &&
  baseVersion < found.published.version &&
  differingWords(found.published.ruleSet, ruleSet) === '';

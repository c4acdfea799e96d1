import { mergeRuleSets, type Question, type Rule, type RuleSet } from '#rules';

import { editedRuleSet, idFor, NEW_RULE, startEditing, type Editing, type Entry } from './editing';
import { draftOf, emptyDraft, isSameDraft, readDraft, type RuleDraft } from './rule-draft';
import { draftOfLists, type SetList, type SetListsDraft } from './set-lists';

/** Everything that can be done to the rules before they are published. */
export type Edit =
  | { readonly kind: 'change'; readonly id: string; readonly to: Partial<Pick<Rule, 'points' | 'on'>> }
  | { readonly kind: 'remove'; readonly id: string }
  /** Undoes a removal. */
  | { readonly kind: 'bring-back'; readonly id: string }
  /** Undoes every change of one rule. */
  | { readonly kind: 'restore'; readonly id: string }
  | { readonly kind: 'open-new'; readonly question: Question }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'type'; readonly key: string; readonly to: Partial<RuleDraft> }
  /** Takes what stands in a form into the rules, if it can be read. */
  | { readonly kind: 'keep'; readonly key: string }
  | { readonly kind: 'close'; readonly key: string }
  | { readonly kind: 'type-lists'; readonly to: Partial<SetListsDraft> }
  /** Undoes every change of one list. */
  | { readonly kind: 'restore-list'; readonly list: SetList }
  /** Other rules altogether, as unpublished changes. */
  | { readonly kind: 'load'; readonly ruleSet: RuleSet }
  | { readonly kind: 'discard' }
  /** Goes on from a newer version, with these rules as mine. */
  | { readonly kind: 'rebase'; readonly version: number; readonly theirs: RuleSet; readonly mine: RuleSet }
  /** What was sent is published; what was changed since is kept. */
  | { readonly kind: 'published'; readonly version: number; readonly ruleSet: RuleSet }
  /** Back to an earlier state as a whole. */
  | { readonly kind: 'undo'; readonly to: Editing };

/** What an edit makes of the rules. Pure. */
export function editRules(editing: Editing, edit: Edit): Editing {
  switch (edit.kind) {
    case 'change':
      return withRule(editing, edit.id, (entry) => ({ ...entry, rule: { ...entry.rule, ...edit.to } }));
    case 'remove':
      return withoutForm(
        withRule(editing, edit.id, (entry) => ({ ...entry, isRemoved: true })),
        edit.id,
      );
    case 'bring-back':
      return withRule(editing, edit.id, (entry) => ({ ...entry, isRemoved: false }));
    case 'restore':
      return restore(editing, edit.id);
    case 'open-new':
      return editing.drafts.has(NEW_RULE) ? editing : withForm(editing, NEW_RULE, emptyDraft(edit.question));
    case 'open': {
      const entry = editing.entries.find(({ rule }) => rule.id === edit.id);
      return entry === undefined ? editing : withForm(editing, edit.id, draftOf(entry.rule));
    }
    case 'type': {
      const draft = editing.drafts.get(edit.key);
      return draft === undefined ? editing : withForm(editing, edit.key, { ...draft, ...edit.to });
    }
    case 'keep':
      return keep(editing, edit.key);
    case 'close':
      return withoutForm(editing, edit.key);
    case 'type-lists':
      return { ...editing, lists: { ...editing.lists, ...edit.to } };
    case 'restore-list':
      return { ...editing, lists: { ...editing.lists, [edit.list]: draftOfLists(editing.base)[edit.list] } };
    case 'load':
      return {
        ...editing,
        entries: entriesOf(editing.base, edit.ruleSet),
        drafts: new Map(),
        lists: draftOfLists(edit.ruleSet),
        calibration: edit.ruleSet.calibration,
      };
    case 'discard':
      return startEditing(editing.baseVersion, editing.base);
    case 'rebase':
      return {
        ...editing,
        baseVersion: edit.version,
        base: edit.theirs,
        entries: entriesOf(edit.theirs, edit.mine),
        lists: draftOfLists(edit.mine),
      };
    case 'published': {
      const { ruleSet } = mergeRuleSets(edit.ruleSet, editedRuleSet(editing), edit.ruleSet);
      return {
        ...editing,
        baseVersion: edit.version,
        base: edit.ruleSet,
        entries: entriesOf(edit.ruleSet, ruleSet),
      };
    }
    case 'undo':
      return edit.to;
  }
}

const withRule = (editing: Editing, id: string, change: (entry: Entry) => Entry): Editing => ({
  ...editing,
  entries: editing.entries.map((entry) => (entry.rule.id === id ? change(entry) : entry)),
});

const withForm = (editing: Editing, key: string, draft: RuleDraft): Editing => ({
  ...editing,
  drafts: new Map(editing.drafts).set(key, draft),
});

const withoutForm = (editing: Editing, key: string): Editing => ({
  ...editing,
  drafts: new Map([...editing.drafts].filter(([other]) => other !== key)),
});

function restore(editing: Editing, id: string): Editing {
  const published = editing.base.rules.find((rule) => rule.id === id);
  if (published === undefined) return editing;
  const restored = withRule(editing, id, () => ({ rule: published, isRemoved: false }));
  return withoutForm(restored, id);
}

function keep(editing: Editing, key: string): Editing {
  const draft = editing.drafts.get(key);
  if (draft === undefined) return editing;
  const read = readDraft(draft);
  if (read.kind !== 'ok') return editing;
  const { body } = read;
  const kept =
    key === NEW_RULE
      ? {
          ...editing,
          entries: [{ rule: { ...body, id: idFor(editing, body), on: true }, isRemoved: false }, ...editing.entries],
        }
      : withRule(editing, key, (entry) =>
          // A form that was only looked at leaves its rule as it is written, down to what goes without saying.
          isSameDraft(draftOf(entry.rule), draft) ? entry : { ...entry, rule: { ...body, id: key, on: entry.rule.on } },
        );
  return withoutForm(kept, key);
}

/** The rules of `now`, with those of `base` that are not there any more as removed, behind the rule they stood behind. */
function entriesOf(base: RuleSet, now: RuleSet): readonly Entry[] {
  const present = new Set(now.rules.map(({ id }) => id));
  const gone = new Map<string | undefined, Entry[]>();
  let before: string | undefined;
  for (const rule of base.rules) {
    if (present.has(rule.id)) before = rule.id;
    else gone.set(before, [...(gone.get(before) ?? []), { rule, isRemoved: true }]);
  }
  const entries: Entry[] = [...(gone.get(undefined) ?? [])];
  for (const rule of now.rules) entries.push({ rule, isRemoved: false }, ...(gone.get(rule.id) ?? []));
  return entries;
}

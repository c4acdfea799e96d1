import { fingerprintOf, isSameRule, mergeRuleSets, type Rule, type RuleSet, type Settings } from '#rules';

import type { Edit } from './edit';
import { editedRuleSet, idFor, NEW_RULE, startEditing, type Editing, type Entry } from './editing';
import type { OtherChange } from './other-changes';
import { draftOf, emptyDraft, isSameDraft, readDraft, type RuleDraft } from './rule-draft';
import { draftOfLists } from './set-lists';

/** What an edit makes of the rules. Pure. */
export function editRules(editing: Editing, edit: Edit): Editing {
  switch (edit.kind) {
    case 'change':
      return withRule(editing, edit.id, (entry) => ({ ...entry, rule: { ...entry.rule, ...edit.to } }));
    case 'change-all':
      return changeAll(editing, edit.ids, edit.to);
    case 'remove-all': {
      const removed = withRules(editing, edit.ids, (entry) => ({ ...entry, isRemoved: true }));
      return [...edit.ids].reduce(withoutForm, removed);
    }
    case 'duplicate':
      return duplicate(editing, edit.id);
    case 'put':
      return put(editing, edit.rules);
    case 'set-settings':
      return { ...editing, settings: edit.to };
    case 'set-tests':
      return { ...editing, tests: edit.to };
    case 'set-calibration':
      return { ...editing, calibration: edit.to };
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
      return close(editing, edit.key);
    case 'type-lists':
      return { ...editing, lists: { ...editing.lists, ...edit.to } };
    case 'restore-list':
      return { ...editing, lists: { ...editing.lists, [edit.list]: draftOfLists(editing.base)[edit.list] } };
    case 'restore-other':
      return restoreOther(editing, edit.change);
    case 'load':
      return {
        ...editing,
        entries: entriesOf(editing.base, edit.ruleSet),
        drafts: new Map(),
        lists: draftOfLists(edit.ruleSet),
        calibration: edit.ruleSet.calibration,
        settings: edit.ruleSet.settings,
        tests: edit.ruleSet.tests ?? [],
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
        // A merge has none of its own: mine goes on where it was measured with just these rules.
        calibration:
          editing.calibration?.rules === fingerprintOf(edit.mine) ? editing.calibration : edit.theirs.calibration,
        settings: edit.mine.settings,
        tests: edit.mine.tests ?? [],
      };
    case 'published': {
      const { ruleSet } = mergeRuleSets(edit.ruleSet, editedRuleSet(editing), edit.ruleSet);
      return {
        ...editing,
        baseVersion: edit.version,
        base: edit.ruleSet,
        entries: entriesOf(edit.ruleSet, ruleSet),
        calibration: edit.ruleSet.calibration,
      };
    }
    case 'go-back':
      return edit.to;
  }
}

const withRule = (editing: Editing, id: string, change: (entry: Entry) => Entry): Editing => ({
  ...editing,
  entries: editing.entries.map((entry) => (entry.rule.id === id ? change(entry) : entry)),
});

const withRules = (editing: Editing, ids: ReadonlySet<string>, change: (entry: Entry) => Entry): Editing => ({
  ...editing,
  entries: editing.entries.map((entry) => (ids.has(entry.rule.id) && !entry.isRemoved ? change(entry) : entry)),
});

/** The same change of several rules, in forms that are open as well: what is kept from there must not undo it. */
function changeAll(
  editing: Editing,
  ids: ReadonlySet<string>,
  to: Extract<Edit, { readonly kind: 'change-all' }>['to'],
): Editing {
  const changed = withRules(editing, ids, (entry) => ({ ...entry, rule: { ...entry.rule, ...to } }));
  const typed: Partial<RuleDraft> = {
    ...(to.points !== undefined && { points: String(to.points) }),
    ...(to.question !== undefined && { question: to.question }),
  };
  const drafts = new Map(
    [...editing.drafts].map(([key, draft]) => [key, ids.has(key) ? { ...draft, ...typed } : draft]),
  );
  return { ...changed, drafts };
}

function duplicate(editing: Editing, id: string): Editing {
  const at = editing.entries.findIndex(({ rule }) => rule.id === id);
  const entry = editing.entries[at];
  if (entry === undefined) return editing;
  const rule = { ...entry.rule, id: idFor(editing, entry.rule) };
  const entries = editing.entries.toSpliced(at + 1, 0, { rule, isRemoved: false });
  return withForm({ ...editing, entries }, rule.id, draftOf(rule));
}

/** A copy that nothing was made of goes with its form: cancelling it leaves no change behind. */
function close(editing: Editing, key: string): Editing {
  const closed = withoutForm(editing, key);
  const copy = editing.entries.find(({ rule }) => rule.id === key)?.rule;
  if (copy === undefined || editing.base.rules.some(({ id }) => id === key)) return closed;
  const isCopy = editing.entries.some(({ rule }) => rule.id !== key && isSameRule({ ...rule, id: key }, copy));
  return isCopy ? { ...closed, entries: closed.entries.filter(({ rule }) => rule.id !== key) } : closed;
}

function put(editing: Editing, rules: readonly Rule[]): Editing {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const known = new Set(editing.entries.map(({ rule }) => rule.id));
  const entries = [
    ...rules.flatMap((rule) => (known.has(rule.id) ? [] : [{ rule, isRemoved: false }])),
    ...editing.entries.map((entry) => {
      const rule = byId.get(entry.rule.id);
      return rule === undefined ? entry : { rule, isRemoved: false };
    }),
  ];
  return [...byId.keys()].reduce(withoutForm, { ...editing, entries });
}

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

function restoreOther(editing: Editing, change: OtherChange): Editing {
  const { base, settings, tests } = editing;
  if (change.kind === 'confidence') return { ...editing, calibration: base.calibration };
  if (change.kind === 'test') {
    const { name } = change.change;
    const old = base.tests?.find((test) => test.name === name);
    const others = tests.filter((test) => test.name !== name);
    return { ...editing, tests: old === undefined ? others : [...others, old] };
  }
  const { [change.setting]: _, ...others } = settings ?? {};
  const before = base.settings?.[change.setting];
  const restored: Settings = before === undefined ? others : { ...others, [change.setting]: before };
  return { ...editing, settings: Object.keys(restored).length === 0 ? undefined : restored };
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

/**
 * The rules of `now`, with those of `base` that are not there any more as removed: behind the rule they stood behind, or
 * last where most of them are gone, so that nobody has to look for what there is among what there was.
 */
function entriesOf(base: RuleSet, now: RuleSet): readonly Entry[] {
  const present = new Set(now.rules.map(({ id }) => id));
  const allGone = base.rules.filter(({ id }) => !present.has(id)).map((rule) => ({ rule, isRemoved: true }));
  if (allGone.length > base.rules.length / 2) {
    return [...now.rules.map((rule) => ({ rule, isRemoved: false })), ...allGone];
  }
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

import {
  compareRuleSets,
  newRuleId,
  type Calibration,
  type Rule,
  type RuleChange,
  type RuleSet,
  type SavedTest,
  type Settings,
} from '#rules';

import { conditionsOf } from '../../ui/conditions-of';
import { fieldName } from '../../ui/field-words';
import { compareOthers, type OtherChange } from './other-changes';
import { draftOf, isSameDraft, readDraft, type RuleBody, type RuleDraft } from './rule-draft';
import { compareSetLists, type SetChange } from './set-changes';
import { draftOfLists, readSetLists, type SetListsDraft } from './set-lists';

/** A rule in the list; a removed one stays in its place until the rules are published, so that it can be brought back. */
export interface Entry {
  readonly rule: Rule;
  readonly isRemoved: boolean;
}

/** What an admin makes of the published rules, before it is published. */
export interface Editing {
  /** Version the edits started from; 0 for the built-in rules. */
  readonly baseVersion: number;
  readonly base: RuleSet;
  readonly entries: readonly Entry[];
  /** Forms that are open, by rule id; {@link NEW_RULE} for the one that makes a rule. */
  readonly drafts: ReadonlyMap<string, RuleDraft>;
  /** What holds for all rules, as typed; a line that cannot be read yet is kept here, and counts as not there. */
  readonly lists: SetListsDraft;
  /** What was measured with the rules that the edits started from; says nothing once they are changed. */
  readonly calibration: Calibration | undefined;
  readonly settings: Settings | undefined;
  readonly tests: readonly SavedTest[];
}

/** Key of the form for a new rule; no rule can have it as id. */
export const NEW_RULE = '+new';

/** Editing that has not changed anything yet. */
export const startEditing = (baseVersion: number, base: RuleSet): Editing => ({
  baseVersion,
  base,
  entries: base.rules.map((rule) => ({ rule, isRemoved: false })),
  drafts: new Map(),
  lists: draftOfLists(base),
  calibration: base.calibration,
  settings: base.settings,
  tests: base.tests ?? [],
});

/** What there is to publish: all but what stands in open forms. */
type Publishable = Omit<Editing, 'baseVersion' | 'drafts'>;

/** The rules as they would be published: without what stands in open forms. */
export const editedRuleSet = ({ base, entries, lists, calibration, settings, tests }: Publishable): RuleSet => ({
  schema: base.schema,
  language: base.language,
  ...readSetLists(lists),
  rules: entries.filter(({ isRemoved }) => !isRemoved).map(({ rule }) => rule),
  ...(calibration !== undefined && { calibration }),
  ...(settings !== undefined && { settings }),
  ...(tests.length > 0 && { tests }),
});

/** The rules as they are meant right now: open forms count as far as they can be read. */
export function rulesWithDrafts(editing: Editing): RuleSet {
  const { drafts } = editing;
  const edited = editedRuleSet(editing);
  if (drafts.size === 0) return edited;
  const rules = edited.rules.map((rule) => withDraft(rule, drafts.get(rule.id)));
  const made = drafts.get(NEW_RULE);
  const read = made && readDraft(made);
  if (read?.kind !== 'ok') return { ...edited, rules };
  return { ...edited, rules: [...rules, { ...read.body, id: idFor(editing, read.body), on: true }] };
}

function withDraft(rule: Rule, draft: RuleDraft | undefined): Rule {
  const read = draft && readDraft(draft);
  return read?.kind === 'ok' ? { ...read.body, id: rule.id, on: rule.on } : rule;
}

/** What publishing would change in the rules. */
export const unpublishedChanges = (edited: Publishable): readonly RuleChange[] =>
  compareRuleSets(edited.base, editedRuleSet(edited));

/** What publishing would change for all rules. */
export const unpublishedSetChanges = (edited: Publishable): readonly SetChange[] =>
  compareSetLists(edited.base, editedRuleSet(edited));

/** What publishing would change in settings and tests. */
export const unpublishedOthers = (edited: Publishable): readonly OtherChange[] =>
  compareOthers(edited.base, editedRuleSet(edited));

/** How a rule in the list stands to the published ones. */
export type RuleStanding = 'same' | 'added' | 'changed' | 'removed';

/** How each rule of the list stands to the published ones, by id. */
export function standings(base: RuleSet, entries: readonly Entry[]): ReadonlyMap<string, RuleStanding> {
  const now = { ...base, rules: entries.map(({ rule }) => rule) };
  const changed = new Map<string, RuleStanding>(compareRuleSets(base, now).map(({ id, kind }) => [id, kind]));
  for (const { rule, isRemoved } of entries) if (isRemoved) changed.set(rule.id, 'removed');
  return changed;
}

/** Keys of forms that hold something the list does not have yet. */
export const unfinishedForms = ({ entries, drafts }: Editing): readonly string[] =>
  [...drafts].flatMap(([key, draft]) => {
    const rule = entries.find((entry) => entry.rule.id === key)?.rule;
    return rule !== undefined && isSameDraft(draftOf(rule), draft) ? [] : [key];
  });

/** An id for a new rule that neither the list nor the published rules have. */
export function idFor({ base, entries }: Editing, body: RuleBody): string {
  const taken = new Set([...base.rules.map(({ id }) => id), ...entries.map(({ rule }) => rule.id)]);
  return newRuleId(body.patterns[0] ?? conditionName(body), (id) => taken.has(id));
}

/** What a rule without words of its own can be called by: its first condition. */
const conditionName = (body: RuleBody): string =>
  conditionsOf(body)
    .slice(0, 1)
    .map(([field, asks]) => `${fieldName(field)} ${typeof asks === 'boolean' ? '' : (asks[0] ?? '')}`)
    .join('');

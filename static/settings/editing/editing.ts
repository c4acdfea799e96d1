import { compareRuleSets, type Rule, type RuleChange, type RuleSet } from '#rules';

import { newRuleId } from './new-rule-id';
import { draftOf, readDraft, type RuleDraft } from './rule-draft';

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
}

/** Key of the form for a new rule; no rule can have it as id. */
export const NEW_RULE = '+new';

/** Editing that has not changed anything yet. */
export const startEditing = (baseVersion: number, base: RuleSet): Editing => ({
  baseVersion,
  base,
  entries: base.rules.map((rule) => ({ rule, isRemoved: false })),
  drafts: new Map(),
});

/** The rules as they would be published: without what stands in open forms. */
export const editedRuleSet = ({ base, entries }: Editing): RuleSet => ({
  ...base,
  rules: entries.filter(({ isRemoved }) => !isRemoved).map(({ rule }) => rule),
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
  return { ...edited, rules: [...rules, { ...read.body, id: idFor(editing, read.body.patterns), on: true }] };
}

function withDraft(rule: Rule, draft: RuleDraft | undefined): Rule {
  const read = draft && readDraft(draft);
  return read?.kind === 'ok' ? { ...read.body, id: rule.id, on: rule.on } : rule;
}

/** What publishing would change. */
export const unpublishedChanges = (editing: Editing): readonly RuleChange[] =>
  compareRuleSets(editing.base, editedRuleSet(editing));

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

const isSameDraft = (a: RuleDraft, b: RuleDraft): boolean =>
  a.question === b.question &&
  a.patterns === b.patterns &&
  a.points === b.points &&
  a.note === b.note &&
  a.where.length === b.where.length &&
  a.where.every((field) => b.where.includes(field));

/** An id for a new rule that neither the list nor the published rules have. */
export function idFor({ base, entries }: Editing, patterns: readonly string[]): string {
  const taken = new Set([...base.rules.map(({ id }) => id), ...entries.map(({ rule }) => rule.id)]);
  return newRuleId(patterns[0] ?? '', (id) => taken.has(id));
}

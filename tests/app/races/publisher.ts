import type { Api } from '#contract';
import { compareRuleSets, mergeRuleSets, type Rule, type RuleSet } from '#rules';

import assert from 'node:assert/strict';

import { rule, ruleSet } from '../../builders/rule-set';
import { PROJECT, type CallFunction } from './race-site';
import type { Random } from './random';

/** The rules everybody starts with before anything is published. */
export const BUILT_IN = ruleSet(rule({ id: 'a' }), rule({ id: 'b' }), rule({ id: 'c' }));

/** What somebody wants of rules by their id; undefined: that it is gone. */
type Wanted = ReadonlyMap<string, Rule | undefined>;

/** One publish that somebody asked for. */
export interface Attempt {
  readonly id: string;
  readonly baseVersion: number;
  readonly base: RuleSet;
  readonly mine: RuleSet;
  readonly wanted: Wanted;
}

/** What people asked for and were told. */
export interface Told {
  readonly attempts: Map<string, Attempt>;
  /** Was told that it is published, as this version. */
  readonly published: { readonly attempt: Attempt; readonly version: number }[];
  /** Was told that nothing was changed. */
  readonly refused: Attempt[];
  /** Was told that this draft is kept. */
  readonly saved: { readonly accountId: string; readonly revision: number; readonly ruleSet: RuleSet }[];
}

export const nothingTold = (): Told => ({ attempts: new Map(), published: [], refused: [], saved: [] });

interface Editing {
  baseVersion: number;
  base: RuleSet;
  mine: RuleSet;
  wanted: Wanted;
  revision: number;
}

/** How often somebody presses a button again before they give up. */
const TRIES = 6;

/** Somebody in one tab, who edits rules and publishes them as the rules page does, whatever happens in between. */
export async function publisher(
  name: string,
  accountId: string,
  call: CallFunction,
  random: Random,
  told: Told,
): Promise<void> {
  let count = 0;
  const rounds = 1 + random.below(2);
  for (let round = 0; round < rounds; round += 1) {
    const editing = await open(call, random);
    if (editing === undefined) return;
    const changes = 1 + random.below(2);
    for (let nth = 0; nth < changes; nth += 1) change(editing, `${name}-${++count}`, random);
    if (random.chance(0.4)) await saveDraft(call, accountId, editing, told);
    if (random.chance(0.9)) await publish(editing, () => `${name}-${++count}`, call, random, told);
  }
}

/** Opens the page: what is published, and what this person had not published yet. */
async function open(call: CallFunction, random: Random): Promise<Editing | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await call('rules.read', { projectId: PROJECT });
    if (answer?.ok !== true) continue;
    const { rules, copy, draft } = answer.value;
    if (copy !== 'current' && random.chance(0.3)) await call('rules.repair', { projectId: PROJECT });
    if (rules.kind !== 'none' && rules.kind !== 'published') throw new Error(`The rules are ${rules.kind}.`);
    const [baseVersion, base] =
      rules.kind === 'none' ? [0, BUILT_IN] : [rules.published.version, rules.published.ruleSet];
    if (draft === null) return { baseVersion, base, mine: base, wanted: new Map(), revision: 0 };
    const isCurrent = draft.baseVersion === baseVersion;
    const begunWith = isCurrent ? base : (draft.base ?? (draft.baseVersion === 0 ? BUILT_IN : undefined));
    if (begunWith === undefined) throw new Error('Nobody knows what the draft was begun with.');
    const wanted = new Map(
      compareRuleSets(begunWith, draft.ruleSet).map((one) => [one.id, one.kind === 'removed' ? undefined : one.after]),
    );
    const editing = {
      baseVersion: draft.baseVersion,
      base: begunWith,
      mine: draft.ruleSet,
      wanted,
      revision: draft.revision,
    };
    if (!isCurrent) rebase(editing, baseVersion, base, random);
    return editing;
  }
  return undefined;
}

/** Changes, adds or removes one rule; everything it writes is unlike everything else. */
function change(editing: Editing, name: string, random: Random): void {
  const { mine } = editing;
  const kind = mine.rules.length < 2 ? 'add' : random.pick(['change', 'change', 'add', 'remove'] as const);
  const touched = kind === 'add' ? rule({ id: name }) : random.pick(mine.rules);
  const after = { ...touched, points: 1 + random.below(60), note: name };
  const others = mine.rules.filter(({ id }) => id !== touched.id);
  editing.mine = { ...mine, rules: kind === 'remove' ? others : [...others, after] };
  const wanted = new Map(editing.wanted).set(touched.id, kind === 'remove' ? undefined : after);
  // Taking back a rule that one added oneself is no wish about anybody's rules.
  const isTakenBack = kind === 'remove' && !editing.base.rules.some(({ id }) => id === touched.id);
  if (isTakenBack) wanted.delete(touched.id);
  editing.wanted = wanted;
}

/** Puts what somebody wants on top of a newer version, and decides about what both changed. */
function rebase(editing: Editing, version: number, theirs: RuleSet, random: Random): void {
  const wanted = new Map(editing.wanted);
  const { ruleSet: mine } = mergeRuleSets(editing.base, editing.mine, theirs, ({ id }) => {
    const choice = random.pick(['mine', 'theirs'] as const);
    if (choice === 'theirs') wanted.delete(id);
    return choice;
  });
  const changed = new Set(compareRuleSets(theirs, mine).map(({ id }) => id));
  for (const [id, after] of wanted) {
    if (changed.has(id)) continue;
    // They made the same of it: from now on it is theirs as well.
    assert.deepEqual(
      theirs.rules.find((one) => one.id === id),
      after,
      `merging lost what was made of ${id}`,
    );
    wanted.delete(id);
  }
  Object.assign(editing, { baseVersion: version, base: theirs, mine, wanted });
}

async function saveDraft(call: CallFunction, accountId: string, editing: Editing, told: Told): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { baseVersion, mine: sent, revision } = editing;
    const payload = { projectId: PROJECT, revision, baseVersion, ruleSet: sent, forms: null };
    const answer = await call('draft.save', payload);
    if (answer?.ok !== true) continue;
    editing.revision = answer.value.kind === 'saved' ? answer.value.revision : (answer.value.draft?.revision ?? 0);
    if (answer.value.kind === 'conflict') continue;
    told.saved.push({ accountId, revision: answer.value.revision, ruleSet: sent });
    return;
  }
}

async function publish(
  editing: Editing,
  newId: () => string,
  call: CallFunction,
  random: Random,
  told: Told,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { baseVersion, base, mine, wanted } = editing;
    if (compareRuleSets(base, mine).length === 0) return;
    const attempt: Attempt = { id: newId(), baseVersion, base, mine, wanted };
    told.attempts.set(attempt.id, attempt);
    const payload = { projectId: PROJECT, baseVersion, ruleSet: mine, reason: attempt.id, despiteTests: false };
    const answer = await call('rules.publish', payload);
    if (answer === undefined) continue;
    if (!answer.ok) {
      if (answer.failure.code !== 'outcome-unknown') told.refused.push(attempt);
      continue;
    }
    const version = publishedVersion(answer.value, mine);
    if (version !== undefined) {
      told.published.push({ attempt, version });
      await call('draft.discard', { projectId: PROJECT });
      return;
    }
    told.refused.push(attempt);
    if (answer.value.kind === 'conflict')
      rebase(editing, answer.value.theirs.version, answer.value.theirs.ruleSet, random);
  }
}

/** As the page does, takes a conflict with its own rules for an answer that was lost on the way. */
function publishedVersion(value: Api['rules.publish']['result'], mine: RuleSet): number | undefined {
  if (value.kind !== 'conflict') return value.published.version;
  return compareRuleSets(value.theirs.ruleSet, mine).length === 0 ? value.theirs.version : undefined;
}

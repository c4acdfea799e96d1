import { RuleSet } from '#rules';
import * as v from 'valibot';

import type { Answer, Api, FunctionName } from './api';
import { Failure } from './failure';
import { readAnswer } from './read-answer';
import type { RunApi } from './run-api';

/** The calls about rules, drafts, versions and what the app keeps of a project. */
export type RulesFunction = Exclude<FunctionName, keyof RunApi>;

const CopyState = v.picklist(['current', 'missing', 'behind', 'corrupt', 'unknown']);

const VERSION = {
  version: v.number(),
  hash: v.string(),
  publishedAt: v.string(),
  publishedBy: v.nullable(v.string()),
  reason: v.string(),
};

const PublishedRules = v.object({ ...VERSION, ruleSet: RuleSet });

const StoredDraft = v.object({
  revision: v.number(),
  savedAt: v.string(),
  baseVersion: v.number(),
  base: v.nullable(RuleSet),
  ruleSet: RuleSet,
  forms: v.unknown(),
});

const DraftConflict = v.object({
  kind: v.literal('conflict'),
  draft: v.nullable(StoredDraft),
  revision: v.number(),
});

const Surviving = v.nullable(v.object({ version: v.number(), ruleSet: RuleSet }));

const ProjectRulesState = v.variant('kind', [
  v.object({ kind: v.literal('published'), published: PublishedRules }),
  v.object({ kind: v.literal('none'), surviving: Surviving }),
  v.object({ kind: v.literal('corrupt'), version: v.number(), surviving: Surviving }),
  v.object({ kind: v.literal('newer'), version: v.number(), surviving: Surviving }),
]);

/** What the calls about rules give back. */
export const RULES_RESULTS = {
  'rules.read': v.object({
    rules: ProjectRulesState,
    copy: CopyState,
    draft: v.nullable(StoredDraft),
    unreadableDraft: v.exactOptional(v.number()),
  }),
  'rules.publish': v.variant('kind', [
    v.object({ kind: v.literal('published'), published: PublishedRules, copy: CopyState }),
    v.object({ kind: v.literal('copy-failed'), published: PublishedRules, copy: CopyState, failure: Failure }),
    v.object({ kind: v.literal('conflict'), theirs: PublishedRules, copy: CopyState }),
  ]),
  'rules.repair': v.object({ copy: CopyState }),
  'draft.save': v.variant('kind', [
    v.object({ kind: v.literal('saved'), revision: v.number(), savedAt: v.string() }),
    DraftConflict,
  ]),
  'draft.discard': v.variant('kind', [v.object({ kind: v.literal('discarded') }), DraftConflict]),
  'history.list': v.object({ versions: v.array(v.object({ ...VERSION, rules: v.number() })), hasMore: v.boolean() }),
  'history.read': v.object({ published: PublishedRules }),
  'project.forget': v.object({ kind: v.literal('forgotten') }),
} as const satisfies { readonly [Name in RulesFunction]: v.GenericSchema<unknown, Api[Name]['result']> };

/** Reads what a call about rules answered. Never throws. */
export function parseRulesAnswer<Name extends RulesFunction>(name: Name, answer: unknown): Answer<Api[Name]['result']> {
  const schema: v.GenericSchema<unknown, Api[Name]['result']> = RULES_RESULTS[name];
  return readAnswer(schema, answer);
}

import { RuleSet } from '#rules';
import * as v from 'valibot';

import type { Answer, Api, FunctionName } from './api';
import { ERROR_CODES } from './error-code';
import { RUN_RESULTS } from './run-results';

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

const Failure = v.object({
  code: v.picklist(ERROR_CODES),
  faults: v.exactOptional(v.array(v.object({ path: v.string(), message: v.string() }))),
  retryAfter: v.exactOptional(v.number()),
});

/** What each function gives back, for pages to read. */
const RESULTS = {
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
  ...RUN_RESULTS,
} as const satisfies { readonly [Name in FunctionName]: v.GenericSchema<unknown, Api[Name]['result']> };

const UNREADABLE = { ok: false, failure: { code: 'unreadable-answer' } } as const;

/** Reads what a function answered; what is no answer of that function is a failure. Never throws. */
export function parseAnswer<Name extends FunctionName>(name: Name, answer: unknown): Answer<Api[Name]['result']> {
  const failed = v.safeParse(v.object({ ok: v.literal(false), failure: Failure }), answer);
  if (failed.success) return failed.output;
  const succeeded = v.safeParse(v.object({ ok: v.literal(true), value: v.unknown() }), answer);
  if (!succeeded.success) return UNREADABLE;
  const schema: v.GenericSchema<unknown, Api[Name]['result']> = RESULTS[name];
  const value = v.safeParse(schema, succeeded.output.value);
  return value.success ? { ok: true, value: value.output } : UNREADABLE;
}

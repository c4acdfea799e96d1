import * as v from 'valibot';

import type { Answer, Api, FunctionName } from './api';
import { Failure } from './failure';
import type { RunApi } from './run-api';
import { RUN_RESULTS } from './run-results';
import { RULES_RESULTS, type RulesFunction } from './rules-results';

const UNREADABLE = { ok: false, failure: { code: 'unreadable-answer' } } as const;

/** Reads what a function answered; what is no answer of that function is a failure. Never throws. */
export function parseAnswer<Name extends FunctionName>(name: Name, answer: unknown): Answer<Api[Name]['result']> {
  const schema: v.GenericSchema<unknown, Api[Name]['result']> = { ...RULES_RESULTS, ...RUN_RESULTS }[name];
  return parseWith(schema, answer);
}

/** The same of the calls about rules: a page that knows nothing of runs need not load how they are read. */
export function parseRulesAnswer<Name extends RulesFunction>(name: Name, answer: unknown): Answer<Api[Name]['result']> {
  const schema: v.GenericSchema<unknown, Api[Name]['result']> = RULES_RESULTS[name];
  return parseWith(schema, answer);
}

/** The same of the calls about runs. */
export function parseRunAnswer<Name extends keyof RunApi>(name: Name, answer: unknown): Answer<Api[Name]['result']> {
  const schema: v.GenericSchema<unknown, Api[Name]['result']> = RUN_RESULTS[name];
  return parseWith(schema, answer);
}

function parseWith<Result>(schema: v.GenericSchema<unknown, Result>, answer: unknown): Answer<Result> {
  const failed = v.safeParse(v.object({ ok: v.literal(false), failure: Failure }), answer);
  if (failed.success) return failed.output;
  const succeeded = v.safeParse(v.object({ ok: v.literal(true), value: v.unknown() }), answer);
  if (!succeeded.success) return UNREADABLE;
  const value = v.safeParse(schema, succeeded.output.value);
  return value.success ? { ok: true, value: value.output } : UNREADABLE;
}

import * as v from 'valibot';

import type { Answer } from './api';
import { Failure } from './failure';

const UNREADABLE = { ok: false, failure: { code: 'unreadable-answer' } } as const;

/** Reads what a function answered with the schema of its result; what is no answer is a failure. Never throws. */
export function readAnswer<Result>(schema: v.GenericSchema<unknown, Result>, answer: unknown): Answer<Result> {
  const failed = v.safeParse(v.object({ ok: v.literal(false), failure: Failure }), answer);
  if (failed.success) return failed.output;
  const succeeded = v.safeParse(v.object({ ok: v.literal(true), value: v.unknown() }), answer);
  if (!succeeded.success) return UNREADABLE;
  const value = v.safeParse(schema, succeeded.output.value);
  return value.success ? { ok: true, value: value.output } : UNREADABLE;
}

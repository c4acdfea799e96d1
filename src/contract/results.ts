import type * as v from 'valibot';

import type { Answer, Api, FunctionName } from './api';
import { readAnswer } from './read-answer';
import { RULES_RESULTS } from './rules-results';
import { RUN_RESULTS } from './run-results';

/**
 * Reads what a function answered; what is no answer of that function is a failure. Never throws. A page that knows only
 * rules, or only runs, uses the parser of those: a file of its own, so that it need not load the other.
 */
export function parseAnswer<Name extends FunctionName>(name: Name, answer: unknown): Answer<Api[Name]['result']> {
  const schema: v.GenericSchema<unknown, Api[Name]['result']> = { ...RULES_RESULTS, ...RUN_RESULTS }[name];
  return readAnswer(schema, answer);
}

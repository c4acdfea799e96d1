import type { Answer, Api, FunctionName } from '#contract';

import { invokeFunction } from '../api';

/**
 * Calls a function of the app. Never throws: a call that did not get through is a failure like any other.
 *
 * @param parse reads what the function answered; each page brings its own, to load no other
 */
export async function callFunction<Name extends FunctionName>(
  name: Name,
  payload: Api[Name]['payload'],
  parse: (name: Name, answer: unknown) => Answer<Api[Name]['result']>,
): Promise<Answer<Api[Name]['result']>> {
  let answer: unknown;
  try {
    answer = await invokeFunction(name, payload);
  } catch {
    return { ok: false, failure: { code: 'connection-lost' } };
  }
  return parse(name, answer);
}

import { parseRulesAnswer, type Answer, type Api, type RulesFunction } from '#contract';

import { invokeFunction } from '../api';

/** Calls a function of the app about rules. Never throws: a call that did not get through is a failure like any other. */
export async function callRules<Name extends RulesFunction>(
  name: Name,
  payload: Api[Name]['payload'],
): Promise<Answer<Api[Name]['result']>> {
  let answer: unknown;
  try {
    answer = await invokeFunction(name, payload);
  } catch {
    return { ok: false, failure: { code: 'connection-lost' } };
  }
  return parseRulesAnswer(name, answer);
}

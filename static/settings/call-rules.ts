import { parseRulesAnswer, type Answer, type Api, type RulesFunction } from '#contract';

import { callFunction } from '../ui/call-function';

/** Calls a function of the app about rules. Never throws. */
export const callRules = <Name extends RulesFunction>(
  name: Name,
  payload: Api[Name]['payload'],
): Promise<Answer<Api[Name]['result']>> => callFunction(name, payload, parseRulesAnswer);

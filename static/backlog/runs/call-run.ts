import { parseRunAnswer, type Answer, type Api, type RunApi } from '#contract';

import { callFunction } from '../../ui/call-function';

/** Calls a function of the app about runs. Never throws. */
export const callRun = <Name extends keyof RunApi>(
  name: Name,
  payload: Api[Name]['payload'],
): Promise<Answer<Api[Name]['result']>> => callFunction(name, payload, parseRunAnswer);

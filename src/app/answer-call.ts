import { PAYLOADS, type Answer, type Api, type Failure, type FunctionName, type Payload } from '#contract';
import * as v from 'valibot';

import { AppError } from './app-error';
import { discardDraft } from './discard-draft';
import { failureOf } from './failure-of';
import { forgetProject } from './forget-project';
import type { Ports } from './ports';
import { publishRules } from './publish-rules';
import { listHistory, readHistory } from './read-history';
import { readRules } from './read-rules';
import { repairCopy } from './repair-copy';
import { RUN_USE_CASES } from './runs/use-cases';
import { saveDraftOf } from './save-draft';

type UseCases = {
  readonly [Name in FunctionName]: (ports: Ports, payload: Payload<Name>) => Promise<Api[Name]['result']>;
};

const USE_CASES: UseCases = {
  'rules.read': readRules,
  'rules.publish': publishRules,
  'rules.repair': repairCopy,
  'draft.save': saveDraftOf,
  'draft.discard': discardDraft,
  'history.list': listHistory,
  'history.read': readHistory,
  'project.forget': forgetProject,
  ...RUN_USE_CASES,
};

/**
 * Answers one call of a page. Only the functions named here exist, whatever a browser asks for; payloads are parsed
 * before anything is done. Never throws: failures are answers.
 *
 * @param onFailure is told of every failure and the error behind it, for the log
 */
export async function answerCall(
  ports: Ports,
  name: string,
  payload: unknown,
  onFailure: (failure: Failure, error: unknown) => void,
): Promise<Answer<unknown>> {
  try {
    if (!isFunctionName(name)) throw new AppError('unknown-function');
    return { ok: true, value: await run(name, ports, payload) };
  } catch (error) {
    const failure = failureOf(error);
    onFailure(failure, error);
    return { ok: false, failure };
  }
}

const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(USE_CASES, name);

function run<Name extends FunctionName>(name: Name, ports: Ports, payload: unknown): Promise<Api[Name]['result']> {
  return USE_CASES[name](ports, parsePayload(name, payload));
}

function parsePayload<Name extends FunctionName>(name: Name, payload: unknown): Payload<Name> {
  const parsed = v.safeParse(PAYLOADS[name], payload);
  if (parsed.success) return parsed.output;
  const faults = parsed.issues.map((issue) => ({ path: v.getDotPath(issue) ?? 'payload', message: issue.message }));
  throw new AppError('invalid-payload', faults);
}

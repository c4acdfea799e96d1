import { answerCall } from '#app';
import type { Answer, Failure } from '#contract';
import Resolver from '@forge/resolver';

import { describeError } from './describe-error';
import { forgeKeyValue } from './forge-key-value';
import { forgeQueue } from './forge-queue';
import { newId } from './new-id';
import { requestAsUser } from './request-as-user';
import { sleep } from './sleep';

/** The one function that @forge/resolver knows; it takes the name of the call in its payload's place. */
const CALL = 'call';

interface ResolverEvent {
  readonly call: { readonly functionKey: string; readonly payload?: unknown };
  readonly context: Readonly<Record<string, unknown>>;
}

const resolver = new Resolver();
resolver.define<{ readonly name: string; readonly payload: unknown }, Answer<unknown>>(CALL, ({ payload, context }) =>
  answerCall(
    {
      request: requestAsUser,
      store: forgeKeyValue,
      now: () => new Date(),
      sleep,
      random: Math.random,
      queue: forgeQueue,
      newId,
      accountId: typeof context['accountId'] === 'string' ? context['accountId'] : undefined,
    },
    payload.name,
    payload.payload,
    (failure, error) => logFailure(payload.name, failure, error),
  ),
);

/** Refusals are one line; only what the app has no name for is worth a stack. Nothing of an issue's text is logged. */
function logFailure(name: string, { code }: Failure, error: unknown): void {
  if (code === 'internal') console.error(`${name}: ${describeError(error)}`);
  else console.warn(`${name}: ${code}`);
}

const definitions = resolver.getDefinitions();

/**
 * Answers every `invoke` of a page. The name is handed over as data: @forge/resolver looks names up on a plain object,
 * and so would call what every object inherits for `invoke('constructor')`.
 */
export const handler = (event: ResolverEvent, runtime?: Readonly<Record<string, unknown>>): Promise<unknown> =>
  definitions(
    { ...event, call: { functionKey: CALL, payload: { name: event.call.functionKey, payload: event.call.payload } } },
    runtime,
  );

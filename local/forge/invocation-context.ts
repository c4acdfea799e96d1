import { AsyncLocalStorage } from 'node:async_hooks';

/** What an `@forge/*` package says of a call that leaves the function. */
export interface CallTarget {
  readonly type?: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
}

/** The value of `global.__forge_runtime__` within one invocation. */
interface ForgeRuntime {
  readonly aaid: string | undefined;
  readonly [name: string]: unknown;
}

/** Takes a line that a function writes with `console`. */
export type Log = (level: 'debug' | 'info' | 'warn' | 'error', line: string) => void;

/** All that follows from one invocation: what its events cause, and theirs. */
export interface Chain {
  /** Pushes to queues so far. */
  pushes: number;
}

export interface InvocationContext {
  readonly runtime: ForgeRuntime;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Answers everything that the function sends out. */
  readonly door: (target: CallTarget, path: string, init: RequestInit | undefined) => Promise<Response>;
}

/**
 * Which invocation the running code belongs to. One warm process serves the invocations of many sites at once, as
 * in Forge's cloud, so what `__forge_runtime__` and `__forge_fetch__` are is looked up at each use.
 */
export const invocationContext = new AsyncLocalStorage<InvocationContext>();

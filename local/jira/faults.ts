import type { HttpRequest } from '../http';
import { mayWrite } from './may-write';

/** What goes wrong on demand. */
export type FaultMode =
  | 'none'
  | 'rate-limit-burst'
  | 'rate-limit-quota'
  /** A 429 without any header: they have been seen. */
  | 'rate-limit-bare'
  | 'server-error'
  /** A 5xx after the write took effect. */
  | 'server-error-after-write'
  | 'lost-connection'
  | 'lost-connection-after-write'
  | 'slow'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found';

export interface Fault {
  readonly mode: FaultMode;
  /** Part of `METHOD path`; every request if absent. */
  readonly matching?: string;
  /** So many requests fail, then all is well; without it they fail until the fault is taken back. */
  readonly remaining?: number;
}

/** The connection broke: there is no answer, and nobody knows whether the request took effect. */
export class LostConnectionError extends Error {
  constructor(request: string) {
    super(`The connection to Jira was lost during ${request}`);
    this.name = 'LostConnectionError';
  }
}

/** Holds the fault that the workbench or a test asked for. */
export class Faults {
  private fault: Fault = { mode: 'none' };

  get(): Fault {
    return this.fault;
  }

  set(fault: Fault): void {
    this.fault = fault;
  }

  /** The fault that this request meets; counts it. */
  take(request: Pick<HttpRequest, 'method' | 'path'>): FaultMode {
    const { mode, matching = '', remaining } = this.fault;
    if (mode === 'none' || !`${request.method} ${request.path}`.includes(matching)) return 'none';
    if (mode.endsWith('-after-write') && !mayWrite(request)) return 'none';
    if (remaining === undefined) return mode;
    if (remaining <= 0) return 'none';
    this.fault = remaining === 1 ? { mode: 'none' } : { ...this.fault, remaining: remaining - 1 };
    return mode;
  }
}

import type { Request } from '#jira';
import type { KeyValue } from '#storage';

/** What following changes needs of the world around it. */
export interface ChangePorts {
  /** Jira, as the app itself. */
  readonly request: Request;
  readonly store: KeyValue;
  readonly now: () => Date;
}

import type { Request } from '#jira';
import type { KeyValue } from '#storage';

/** What a use case needs of the world around it. */
export interface Ports {
  /** Jira, as the user who called. */
  readonly request: Request;
  readonly store: KeyValue;
  readonly now: () => Date;
  /** Who called, as Forge vouches for; undefined for nobody. */
  readonly accountId: string | undefined;
}

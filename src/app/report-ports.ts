import type { KeyValue } from '#storage';

/** What the weekly report needs of the world around it. */
export interface ReportPorts {
  readonly store: KeyValue;
  readonly now: () => Date;
  /** Milliseconds until the run is ended. */
  readonly timeLeft: () => number;
  /**
   * Tells Atlassian whose account ids are kept since when; answers with those to be erased or read again.
   *
   * @throws ReportRefusedError
   */
  readonly report: (accounts: readonly ReportedAccount[]) => Promise<readonly AccountUpdate[]>;
}

interface ReportedAccount {
  readonly accountId: string;
  /** ISO date-time, UTC: when it was last taken from Jira. */
  readonly updatedAt: string;
}

/** What Atlassian says of an account; nothing of those that are as they were. */
export interface AccountUpdate {
  readonly accountId: string;
  /** `closed` or `updated`; others may come. */
  readonly status: string;
}

/** Atlassian did not take a report. */
export class ReportRefusedError extends Error {
  override readonly name = 'ReportRefusedError';

  constructor(readonly status: number) {
    super(`The report was refused with ${status}.`);
  }

  /** Whether it is the accounts that were not liked, rather than the moment or the app. */
  get isOfAccounts(): boolean {
    return this.status === 400;
  }
}

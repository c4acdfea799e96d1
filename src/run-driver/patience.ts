import { JiraError } from '#jira';

/** A 429 that says nothing of itself: the first wait, and the longest. */
const BARE_MS = 5_000;
const BARE_MOST_MS = 300_000;
/** A longer wait is one for the hour's points, whatever its reason is called. */
const BURST_MOST_SECONDS = 60;
/** The first wait after Jira failed to answer a question, and the longest. */
const FAILED_MS = 1_000;
const FAILED_MOST_MS = 60_000;
/** The longest while somebody waits for the end. */
const FAILED_URGENT_MS = 5_000;
/** Jitter, so that those who were refused together do not come back together. */
const JITTER_FROM = 0.7;
const JITTER = 0.6;

export interface PatiencePorts {
  readonly now: () => number;
  readonly random: () => number;
  /** Waits, and holds on to the run meanwhile. @throws OutOfTime */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Whether somebody waits for what is under way to come to its end. */
  readonly isUrgent?: () => boolean;
}

/**
 * Waits as Jira asks: after a burst, calls of that kind; when the hour's points are spent, all of them; after a bare 429
 * longer and longer, with one call that tries it.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export class Patience {
  private allFrom = 0;
  private readonly from = new Map<string, number>();
  private bare = 0;
  /** When the wait after a bare 429 was last lengthened. */
  private bareSince = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(private readonly ports: PatiencePorts) {}

  /** Sends nothing before that time: it was told somebody else. */
  leaveAlone(until: number): void {
    this.allFrom = Math.max(this.allFrom, until);
  }

  /** From when on all may be sent that Jira has refused for its limits; other waits are our own. */
  get limitedUntil(): number {
    return Math.max(this.allFrom, ...this.from.values());
  }

  /** Asks Jira something that may be asked again, until there is an answer. @throws JiraError OutOfTime */
  async ask<Value>(kind: string, question: () => Promise<Value>): Promise<Value> {
    for (let failures = 0; ; failures += 1) {
      try {
        return await this.send(kind, question);
      } catch (error) {
        if (!isTrouble(error)) throw error;
        const most = this.ports.isUrgent?.() === true ? FAILED_URGENT_MS : FAILED_MOST_MS;
        await this.ports.wait(this.jittered(Math.min(most, FAILED_MS * 2 ** failures)));
      }
    }
  }

  /** Sends something once, though not before it may be, and again only where Jira refused it for its limits. @throws JiraError OutOfTime */
  async send<Value>(kind: string, call: () => Promise<Value>): Promise<Value> {
    for (;;) {
      await this.whenAllowed(kind);
      const sent = this.sendOnce(kind, call);
      this.underWay.add(sent);
      const answer = await sent.finally(() => this.underWay.delete(sent));
      if (answer !== 'refused') return answer.value;
    }
  }

  /** Whether something is under way. */
  get isSending(): boolean {
    return this.underWay.size > 0;
  }

  /** Comes when all that is under way has come back: then what Jira said of its limits is known. */
  async landed(): Promise<void> {
    await Promise.allSettled(this.underWay);
  }

  private async sendOnce<Value>(
    kind: string,
    call: () => Promise<Value>,
  ): Promise<{ readonly value: Value } | 'refused'> {
    let sentAt = 0;
    const sending = (): Promise<Value> => {
      sentAt = this.ports.now();
      return call();
    };
    try {
      const value = await (this.bare > 0 ? this.inTurn(kind, sending) : sending());
      this.bare = 0;
      return { value };
    } catch (error) {
      if (!(error instanceof JiraError) || error.code !== 'rate-limited') throw error;
      this.refused(kind, error, sentAt);
      return 'refused';
    }
  }

  private async whenAllowed(kind: string): Promise<void> {
    for (;;) {
      const milliseconds = Math.max(this.allFrom, this.from.get(kind) ?? 0) - this.ports.now();
      if (milliseconds <= 0) return;
      await this.ports.wait(milliseconds);
    }
  }

  /** One at a time: the first tries whether there are answers again. */
  private async inTurn<Value>(kind: string, call: () => Promise<Value>): Promise<Value> {
    const before = this.turn;
    const mine = (async () => {
      await before.catch(() => undefined);
      await this.whenAllowed(kind);
      return call();
    })();
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private refused(kind: string, { retryAfter, limit }: JiraError, sentAt: number): void {
    const now = this.ports.now();
    if (retryAfter === undefined) {
      // Sent beside the one that was refused before: the same refusal, not another.
      if (this.bare > 0 && sentAt <= this.bareSince) return;
      this.bareSince = now;
      this.allFrom = Math.max(this.allFrom, now + this.jittered(Math.min(BARE_MOST_MS, BARE_MS * 2 ** this.bare)));
      this.bare += 1;
      return;
    }
    // Never before the time that Jira named.
    const from = now + retryAfter * 1_000 * (1 + this.ports.random() * (JITTER / 2));
    const isQuota = limit?.includes('quota') ?? retryAfter > BURST_MOST_SECONDS;
    if (isQuota) this.allFrom = Math.max(this.allFrom, from);
    else this.from.set(kind, Math.max(this.from.get(kind) ?? 0, from));
  }

  private jittered(milliseconds: number): number {
    return milliseconds * (JITTER_FROM + this.ports.random() * JITTER);
  }
}

/** Whether Jira did not answer, or not in a way that can be read. */
export const isTrouble = (error: unknown): boolean =>
  error instanceof JiraError &&
  (error.code === 'connection-lost' || error.code === 'jira-unavailable' || error.code === 'unreadable-answer');

import { jiraError, type JiraError } from './jira-error';
import type { JiraLimits } from './jira-limits';

const HOUR_MS = 3_600_000;
/** The share of the points left below which Jira warns. */
const NEAR_LIMIT = 0.2;

type Reason = 'jira-quota-global-based' | 'jira-burst-based' | 'jira-per-issue-on-write';

/**
 * Points per hour, bursts per endpoint and method, writes per issue.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export class RateLimiter {
  private hour = -1;
  private spent = 0;
  private readonly windows = new Map<string, number[]>();

  constructor(
    private readonly limits: JiraLimits,
    private readonly clock: () => number,
  ) {}

  /** Counts a request to an endpoint. @throws JiraError 429 if the points are spent or it is one of a burst. */
  countRequest(method: string, endpoint: string): void {
    if (this.pointsLeft() <= 0) throw this.quotaError();
    const allowed = this.burstLimit(method, endpoint);
    if (!this.admit(`${method} ${endpoint}`, [{ allowed, withinMs: 1_000 }])) throw this.burstError(allowed);
    this.spend(1);
  }

  /** @throws JiraError 429 if the issue has been written too often. */
  countIssueWrite(issueId: number): void {
    const { issueWritesPerTwoSeconds, issueWritesPerThirtySeconds } = this.limits;
    const admitted = this.admit(`issue ${issueId}`, [
      { allowed: issueWritesPerTwoSeconds, withinMs: 2_000 },
      { allowed: issueWritesPerThirtySeconds, withinMs: 30_000 },
    ]);
    if (!admitted) throw this.refuse('jira-per-issue-on-write', issueWritesPerTwoSeconds, this.clock() + 2_000);
  }

  spend(points: number): void {
    this.pointsLeft();
    this.spent += points;
  }

  /** The headers of an answer within the limits. */
  headers(): Readonly<Record<string, string>> {
    const left = Math.max(0, this.pointsLeft());
    return {
      'x-ratelimit-limit': String(this.limits.pointsPerHour),
      'x-ratelimit-remaining': String(left),
      ...(left < this.limits.pointsPerHour * NEAR_LIMIT && { 'x-ratelimit-nearlimit': 'true' }),
    };
  }

  quotaError(): JiraError {
    return this.refuse(
      'jira-quota-global-based',
      this.limits.pointsPerHour,
      (Math.floor(this.clock() / HOUR_MS) + 1) * HOUR_MS,
    );
  }

  burstError(allowed: number): JiraError {
    return this.refuse('jira-burst-based', allowed, this.clock() + 1_000);
  }

  private pointsLeft(): number {
    const hour = Math.floor(this.clock() / HOUR_MS);
    if (hour !== this.hour) {
      this.hour = hour;
      this.spent = 0;
    }
    return this.limits.pointsPerHour - this.spent;
  }

  private burstLimit(method: string, endpoint: string): number {
    if (method === 'PUT' || method === 'DELETE') return this.limits.writesPerSecond;
    return method === 'GET' && endpoint === '/rest/api/3/issue/:issueIdOrKey'
      ? this.limits.issueReadsPerSecond
      : this.limits.readsPerSecond;
  }

  private admit(name: string, rules: readonly { readonly allowed: number; readonly withinMs: number }[]): boolean {
    const now = this.clock();
    const longest = Math.max(...rules.map(({ withinMs }) => withinMs));
    const times = (this.windows.get(name) ?? []).filter((at) => at > now - longest);
    const fits = rules.every(({ allowed, withinMs }) => times.filter((at) => at > now - withinMs).length < allowed);
    if (fits) times.push(now);
    this.windows.delete(name);
    this.windows.set(name, times);
    // Forgets endpoints and issues that nobody has used for a while.
    for (const [oldest, used] of this.windows) {
      if ((used.at(-1) ?? 0) > now - 30_000) break;
      this.windows.delete(oldest);
    }
    return fits;
  }

  private refuse(reason: Reason, limit: number, resetAt: number): JiraError {
    return jiraError(429, 'Rate limit exceeded.', {
      'retry-after': String(Math.max(1, Math.ceil((resetAt - this.clock()) / 1_000))),
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': new Date(resetAt).toISOString(),
      'ratelimit-reason': reason,
    });
  }
}

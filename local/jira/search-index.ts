import type { IssueRecord } from './model/issue-record';

interface Pending {
  readonly issue: IssueRecord;
  readonly visibleAt: number;
}

/**
 * What search sees: the issues as they were `lagMs` ago.
 * @see https://developer.atlassian.com/cloud/jira/platform/search-and-reconcile/
 */
export class SearchIndex {
  private readonly issues = new Map<number, IssueRecord>();
  private pending: Pending[] = [];

  constructor(
    private readonly clock: () => number,
    private readonly lagMs: number,
  ) {}

  /** Takes a write that search is to see once the lag has passed. */
  enqueue(issue: IssueRecord): void {
    this.pending.push({ issue, visibleAt: this.clock() + this.lagMs });
  }

  /** Shows these issues and no others, without lag, as when a site is loaded. */
  showAll(issues: Iterable<IssueRecord>): void {
    this.pending = [];
    this.issues.clear();
    for (const issue of issues) this.issues.set(issue.id, issue);
  }

  /** The issues that search sees now. Records are never changed in place, so an old one stays as it was. */
  visible(): Iterable<IssueRecord> {
    const now = this.clock();
    let due = 0;
    for (const { issue, visibleAt } of this.pending) {
      if (visibleAt > now) break;
      this.issues.set(issue.id, issue);
      due += 1;
    }
    if (due > 0) this.pending = this.pending.slice(due);
    return this.issues.values();
  }

  /** Forgets a deleted issue. */
  remove(issueId: number): void {
    this.issues.delete(issueId);
    this.pending = this.pending.filter(({ issue }) => issue.id !== issueId);
  }
}

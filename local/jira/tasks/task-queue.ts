import type { JiraLimits } from '../jira-limits';
import type { TaskRecord, TaskWork } from './task-record';

/** What a step did to its issue. */
export type StepOutcome =
  | { readonly kind: 'done'; readonly issueId: number }
  | { readonly kind: 'failed'; readonly issueId: number; readonly reason: string }
  | { readonly kind: 'inaccessible' }
  | { readonly kind: 'skipped' };

/** Does the steps of a task, each of which is one issue. */
export interface TaskSteps {
  count(work: TaskWork): number;
  /** All or nothing: its steps happen together, when the time for all of them has passed. */
  isTransactional(work: TaskWork): boolean;
  run(work: TaskWork, step: number, accountId: string): StepOutcome;
}

const FIRST_TASK_ID = 10_641;

/**
 * Jira's long-running tasks. They advance by the clock whenever the site is asked anything, so that a test can
 * stop time in the middle of one.
 */
export class TaskQueue {
  private readonly tasks = new Map<string, TaskRecord>();
  private lastId = FIRST_TASK_ID;

  constructor(
    private readonly steps: TaskSteps,
    private readonly limits: JiraLimits,
    private readonly clock: () => number,
  ) {}

  start(work: TaskWork, accountId: string): TaskRecord {
    this.lastId += 1;
    const now = this.clock();
    const task: TaskRecord = {
      id: String(this.lastId),
      accountId,
      work,
      status: 'ENQUEUED',
      submittedAt: now,
      updatedAt: now,
      finishedAt: null,
      total: this.steps.count(work),
      done: 0,
      processed: [],
      failed: {},
      inaccessible: 0,
    };
    this.tasks.set(task.id, task);
    return task;
  }

  /** A task as it stands; undefined if there is none, or it is too old to be remembered. */
  find(id: string): Readonly<TaskRecord> | undefined {
    return this.tasks.get(id);
  }

  /** Bulk edits that wait or run, on the whole site. */
  bulkEditsRunning(): number {
    return [...this.tasks.values()].filter(({ work, finishedAt }) => work.kind === 'bulk-edit' && finishedAt === null)
      .length;
  }

  /** Stops a task after the issue that it is at. */
  cancel(id: string): void {
    const task = this.tasks.get(id);
    if (task === undefined || task.finishedAt !== null) return;
    task.status = 'CANCELLED';
    task.finishedAt = task.updatedAt = this.clock();
  }

  /** Does what the tasks would have done by now. */
  advance(): void {
    const now = this.clock();
    for (const task of this.tasks.values()) {
      if (task.finishedAt === null) this.advanceTask(task, now);
      else if (task.finishedAt + this.limits.taskLifeMs < now) this.tasks.delete(task.id);
    }
  }

  records(): readonly TaskRecord[] {
    return [...this.tasks.values()];
  }

  replace(records: readonly TaskRecord[]): void {
    this.tasks.clear();
    for (const record of records) this.tasks.set(record.id, record);
    this.lastId = Math.max(FIRST_TASK_ID, ...records.map(({ id }) => Number(id)));
  }

  private advanceTask(task: TaskRecord, now: number): void {
    const runningFor = now - task.submittedAt - this.limits.taskStartsAfterMs;
    if (runningFor < 0) return;
    task.status = 'RUNNING';
    const due = Math.min(task.total, 1 + Math.floor((runningFor / 1_000) * this.limits.taskIssuesPerSecond));
    if (this.steps.isTransactional(task.work) && due < task.total) return;
    while (task.done < due) {
      this.note(task, this.steps.run(task.work, task.done, task.accountId));
      task.done += 1;
      task.updatedAt = now;
    }
    if (task.done < task.total) return;
    task.status = 'COMPLETE';
    task.finishedAt = task.updatedAt = now;
  }

  private note(task: TaskRecord, outcome: StepOutcome): void {
    if (outcome.kind === 'done') task.processed.push(outcome.issueId);
    if (outcome.kind === 'failed') task.failed[String(outcome.issueId)] = [outcome.reason];
    if (outcome.kind === 'inaccessible') task.inaccessible += 1;
  }
}

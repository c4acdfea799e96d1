import type { Tag } from '#issue';

import type { Chance } from './chance';
import { indexedNow, type SimIssue } from './sim-issue';
import { parseQuery, parseSweepQuery } from './sim-query';
import type { Clock } from './virtual-clock';

/** Bulk edits that Jira runs at once on a site. */
const EDITS_AT_ONCE = 5;
/** A bulk edit works through its issues in so many pieces. */
const PIECES = 4;

/** All sites number their projects and issues alike. */
export const PROJECT = '10000';
export const FIRST_ID = 10_001;
/** The app's own account, as which it acts by itself. */
export const APP = 'app';

/** How a site behaves. */
export interface SiteTraits {
  /** How far search is behind, in milliseconds. */
  readonly lag: number;
  /** How long its tasks take, at least. */
  readonly taskMs: number;
}

export interface SimTask {
  state: 'RUNNING' | 'COMPLETE' | 'DEAD';
  readonly processed: number[];
  readonly failed: number[];
}

export interface PropertyWrite {
  readonly ids: readonly number[];
  readonly standing: Tag | null;
  readonly tag: Tag | null;
}

export interface LabelWrite {
  readonly ids: readonly number[];
  readonly change: 'add' | 'remove';
  readonly label: string;
}

/** Hears of what the app changes of an issue. */
type Listener = (issue: SimIssue) => void;

/**
 * A small and quick model of a Jira site, with the semantics that the app relies on: filtered property writes compare and
 * are made to all issues at once, bulk edits are neither, and search is behind.
 */
export class SimSite {
  /** Who approves runs, as whom they write, and who administers the project. */
  readonly approver: string;
  readonly admin: string;
  readonly issues = new Map<number, SimIssue>();
  readonly tasks = new Map<string, SimTask>();
  /** Whoever runs may edit issues, and make bulk changes. */
  mayEdit = true;
  mayBulkChange = true;
  mails = 0;
  /** Issues that somebody changed between the app's reading and its edit of them, which Jira does not compare. */
  readonly inTheMoment = new Set<number>();
  /** When people last changed an issue. */
  readonly touchedAt = new Map<number, number>();
  private editsRunning = 0;
  private lastTask = 0;
  private listener: Listener = () => undefined;
  private ownListener: Listener = () => undefined;

  constructor(
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly traits: SiteTraits,
    /** Part of the names of its people. */
    mark: string,
  ) {
    this.approver = `ada-${mark}`;
    this.admin = `root-${mark}`;
  }

  get people(): readonly string[] {
    return [this.approver, this.admin];
  }

  listen(listener: Listener): void {
    this.listener = listener;
  }

  /** Hears of what the app changes by itself, which is no run's doing. */
  listenToOwn(listener: Listener): void {
    this.ownListener = listener;
  }

  add(issue: Pick<SimIssue, 'id' | 'labels' | 'tag'> & Partial<SimIssue>): void {
    const at = this.clock.now() - 1_000_000;
    const base = {
      projectId: PROJECT,
      updatedAt: at,
      textAt: 0,
      isThere: true,
      isEditable: true,
      isPoisonous: false,
      isClinging: false,
      readAt: 0,
      labelled: [],
    };
    const whole: SimIssue = { ...base, indexed: [], appChanges: [], ...issue };
    const { projectId, labels, tag, isThere } = whole;
    whole.indexed = [{ from: at, projectId, labels, tag, isThere }];
    this.issues.set(whole.id, whole);
  }

  /** Changes an issue, and lets search know by and by. */
  change(
    issue: SimIssue,
    change: Partial<Pick<SimIssue, 'labels' | 'tag' | 'projectId' | 'isThere' | 'updatedAt' | 'textAt'>>,
    by = 'somebody',
  ): void {
    if (change.labels !== undefined) noteLabels(issue, change.labels, by, this.clock.now());
    Object.assign(issue, change);
    const { projectId, labels, tag, isThere } = issue;
    const from = Math.max(
      issue.indexed.at(-1)?.from ?? 0,
      this.clock.now() + this.traits.lag * this.chance.between(0.5, 1.5),
    );
    indexedNow(issue, this.clock.now());
    issue.indexed = [...issue.indexed, { from, projectId, labels, tag, isThere }];
  }

  /** Begins a filtered write of the tag. */
  writeTags(write: PropertyWrite, by = this.approver): string {
    const task = this.newTask();
    // A tag is compared, and labels are not: what the app tells from those that it has read is so until now.
    const lookedAt = by === APP ? new Map(write.ids.map((id) => [id, this.issues.get(id)?.readAt ?? 0])) : undefined;
    this.clock.after(this.traits.taskMs + write.ids.length / 2, () => {
      for (const id of write.ids) {
        const isWritten = this.writeTag(id, write, by);
        const readAt = lookedAt?.get(id);
        if (isWritten && readAt !== undefined) this.noteMoment(id, readAt);
      }
      task.entry.state = 'COMPLETE';
    });
    return task.id;
  }

  /** Begins a bulk edit; undefined: too many are running. */
  editLabels(write: LabelWrite): string | undefined {
    if (this.editsRunning >= EDITS_AT_ONCE) return undefined;
    this.editsRunning += 1;
    const task = this.newTask();
    const size = Math.ceil(write.ids.length / PIECES);
    const piece = (nth: number): void => {
      for (const id of write.ids.slice(nth * size, (nth + 1) * size)) this.editLabel(id, write, task.entry);
      if (nth + 1 < PIECES) this.clock.after(size * 2, () => piece(nth + 1));
      else {
        task.entry.state = 'COMPLETE';
        this.editsRunning -= 1;
      }
    };
    this.clock.after(this.traits.taskMs * this.chance.between(0.5, 2), () => piece(0));
    return task.id;
  }

  /** Ids that a query finds, as far as search knows. */
  search(jql: string): readonly number[] {
    const now = this.clock.now();
    return parseQuery(jql).flatMap(({ ids, clauses }) =>
      ids.filter((id) => {
        const issue = this.issues.get(id);
        const indexed = issue === undefined ? undefined : indexedNow(issue, now);
        if (indexed?.isThere !== true) return false;
        return clauses === undefined || clauses.some((clause) => clause(indexed));
      }),
    );
  }

  /** A page of the issues that a sweep asks for, as far as search knows them. */
  sweep(jql: string, most: number): readonly SimIssue[] {
    const now = this.clock.now();
    const { minutes, afterId, isFound } = parseSweepQuery(jql);
    const found: SimIssue[] = [];
    for (const issue of [...this.issues.values()].sort((one, other) => one.id - other.id)) {
      if (issue.id <= afterId || issue.updatedAt < now - minutes * 60_000) continue;
      const indexed = indexedNow(issue, now);
      if (indexed?.isThere !== true || indexed.projectId !== PROJECT || !isFound(indexed)) continue;
      const { labels, tag } = indexed;
      found.push({ ...issue, labels, tag });
      if (found.length === most) break;
    }
    return found;
  }

  visible(id: number): SimIssue | undefined {
    const issue = this.issues.get(id);
    return issue?.isThere === true ? issue : undefined;
  }

  mayEditIssue = (issue: SimIssue): boolean => this.mayEdit && issue.isEditable;

  /** One edit of an issue by the app: property and labels together. */
  appEdit(
    issue: SimIssue,
    tag: { readonly value: Tag | undefined } | undefined,
    labels: readonly string[],
    { by = this.approver, isQuiet = false }: { readonly by?: string; readonly isQuiet?: boolean } = {},
  ): void {
    const isLabel = labels.join() !== issue.labels.join();
    if (isLabel && !isQuiet) this.mails += 1;
    this.noteMoment(issue.id, issue.readAt);
    this.appChange(
      issue,
      {
        ...(tag === undefined ? {} : { tag: tag.value }),
        ...(isLabel ? { labels, updatedAt: this.clock.now() } : {}),
      },
      by,
    );
  }

  private noteMoment(id: number, readAt: number): void {
    if ((this.touchedAt.get(id) ?? -Infinity) >= readAt) this.inTheMoment.add(id);
  }

  private writeTag(id: number, { standing, tag }: PropertyWrite, by: string): boolean {
    const issue = this.visible(id);
    if (issue === undefined || !this.mayEditIssue(issue)) return false;
    if (standing === null ? issue.tag !== undefined : !isSameJson(issue.tag, standing)) return false;
    this.appChange(issue, { tag: tag ?? undefined }, by);
    return true;
  }

  private editLabel(id: number, { change, label }: LabelWrite, task: SimTask): void {
    const issue = this.visible(id);
    if (issue === undefined) return;
    const isRefused = issue.isPoisonous || (issue.isClinging && change === 'remove');
    if (isRefused || !this.mayEditIssue(issue)) {
      task.failed.push(id);
      return;
    }
    task.processed.push(id);
    const labels =
      change === 'add' ? [...new Set([...issue.labels, label])] : issue.labels.filter((one) => one !== label);
    if (labels.length !== issue.labels.length) this.appChange(issue, { labels, updatedAt: this.clock.now() });
  }

  private appChange(issue: SimIssue, change: Partial<SimIssue>, by = this.approver): void {
    if (by === APP) {
      this.change(issue, change, by);
      this.ownListener(issue);
      return;
    }
    const at = this.clock.now();
    if ('tag' in change && !isSameJson(issue.tag, change.tag ?? null)) issue.appChanges.push({ at, what: 'tag' });
    if (change.labels !== undefined) issue.appChanges.push({ at, what: 'label' });
    this.change(issue, change, by);
    this.listener(issue);
  }

  private newTask(): { readonly id: string; readonly entry: SimTask } {
    const entry: SimTask = { state: 'RUNNING', processed: [], failed: [] };
    const id = String((this.lastTask += 1));
    this.tasks.set(id, entry);
    return { id, entry };
  }
}

function noteLabels(issue: SimIssue, labels: readonly string[], by: string, at: number): void {
  const without = (some: readonly string[], others: readonly string[]) => some.filter((one) => !others.includes(one));
  issue.labelled = [
    ...without(labels, issue.labels).map((label) => ({ label, change: 'add', by, at }) as const),
    ...without(issue.labels, labels).map((label) => ({ label, change: 'remove', by, at }) as const),
    ...issue.labelled,
  ];
}

const texts = new WeakMap<object, string>();

/** Tags are never changed in place, so that what one looks like as JSON is worked out once. */
function textOf(tag: Tag): string {
  let text = texts.get(tag);
  if (text === undefined) {
    text = JSON.stringify(Object.entries(tag).sort(([one], [other]) => (one < other ? -1 : 1)));
    texts.set(tag, text);
  }
  return text;
}

/** Compares values as Jira does: by what they say, whatever the order of their members. */
export const isSameJson = (one: Tag | undefined, other: Tag | null): boolean =>
  one === undefined || other === null
    ? one === undefined && other === null
    : one === other || textOf(one) === textOf(other);

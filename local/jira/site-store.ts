import type { IssueRecord } from './model/issue-record';
import type { ProjectRecord } from './model/project-record';
import type { SiteConditions } from './site-conditions';
import type { UserSeed } from './site-seed';

/** Told of every stored issue: the new record and the one that it replaces. */
type StoredListener = (issue: IssueRecord, before: IssueRecord | undefined) => void;

/** What the site holds now. Search sees it later: see `SearchIndex`. */
export class SiteStore {
  readonly users = new Map<string, UserSeed>();
  readonly projects = new Map<number, ProjectRecord>();
  readonly issues = new Map<number, IssueRecord>();
  private readonly idsByKey = new Map<string, number>();
  private readonly childIds = new Map<number, Set<number>>();
  private readonly lastNumbers = new Map<number, number>();
  private lastIssueId = 10_000;

  constructor(
    private readonly stored: StoredListener,
    private readonly conditions: SiteConditions,
  ) {}

  /** Adds an issue or replaces the one with its id. */
  put(issue: IssueRecord): void {
    const before = this.issues.get(issue.id);
    this.issues.set(issue.id, issue);
    this.idsByKey.set(issue.key, issue.id);
    this.lastIssueId = Math.max(this.lastIssueId, issue.id);
    this.lastNumbers.set(issue.projectId, Math.max(this.lastNumber(issue.projectId), issue.number));
    if (before?.parentId !== issue.parentId) this.moveChild(issue, before);
    this.stored(issue, before);
  }

  /** Forgets an issue that has no children; its number is not given again. */
  remove(issue: IssueRecord): void {
    this.issues.delete(issue.id);
    this.idsByKey.delete(issue.key);
    if (issue.parentId !== null) this.childIds.get(issue.parentId)?.delete(issue.id);
  }

  /** The issue with this id or key, in any letter case. */
  find(idOrKey: string): IssueRecord | undefined {
    const id = this.idsByKey.get(idOrKey.toUpperCase()) ?? (/^\d+$/.test(idOrKey) ? Number(idOrKey) : undefined);
    return id === undefined ? undefined : this.issues.get(id);
  }

  /** The project with this id, key (in any letter case) or, as JQL allows, name. */
  findProject(idOrKey: string): ProjectRecord | undefined {
    const wanted = idOrKey.toUpperCase();
    for (const project of this.projects.values()) {
      if (project.key === wanted || String(project.id) === idOrKey) return project;
    }
    return undefined;
  }

  projectOf(issue: IssueRecord): ProjectRecord {
    const project = this.projects.get(issue.projectId);
    if (project === undefined) throw new Error(`${issue.key} belongs to no project`);
    if (!this.conditions.get().has('labels-off-screen')) return project;
    return { ...project, fieldsOffScreen: [...project.fieldsOffScreen, 'labels'] };
  }

  /** Issues whose parent this is, in the order of their ids. */
  childrenOf(issue: IssueRecord): readonly IssueRecord[] {
    const ids = [...(this.childIds.get(issue.id) ?? [])].sort((a, b) => a - b);
    return ids.flatMap((id) => this.issues.get(id) ?? []);
  }

  /** The id that the next new issue gets. */
  nextIssueId(): number {
    return this.lastIssueId + 1;
  }

  /** The highest number that an issue of this project has had. */
  lastNumber(projectId: number): number {
    return this.lastNumbers.get(projectId) ?? 0;
  }

  /** Forgets everything, before another state is loaded. */
  clear(): void {
    for (const part of [this.users, this.projects, this.issues, this.idsByKey, this.childIds, this.lastNumbers])
      part.clear();
    this.lastIssueId = 10_000;
  }

  private moveChild(issue: IssueRecord, before: IssueRecord | undefined): void {
    if (before?.parentId != null) this.childIds.get(before.parentId)?.delete(issue.id);
    if (issue.parentId === null) return;
    const siblings = this.childIds.get(issue.parentId) ?? new Set();
    this.childIds.set(issue.parentId, siblings.add(issue.id));
  }
}

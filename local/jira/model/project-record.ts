import type { ProjectSeed } from '../site-seed';

/** Something with an id and a name within a project: a component or a version. */
export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

export interface IssueTypeRecord extends NamedRecord {
  /** 1 for epics, 0 for the usual types, -1 for sub-tasks. */
  readonly hierarchyLevel: -1 | 0 | 1;
}

export interface ProjectRecord {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly style: ProjectSeed['style'];
  readonly issueTypes: readonly IssueTypeRecord[];
  readonly components: readonly NamedRecord[];
  readonly versions: readonly NamedRecord[];
  readonly board: { readonly id: number; readonly name: string; readonly type: 'scrum' | 'kanban' };
  /** Fields that are on no screen of this project: nobody can edit them. */
  readonly fieldsOffScreen: readonly string[];
  readonly properties: ReadonlyMap<string, unknown>;
}

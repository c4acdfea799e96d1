import { isSubTaskName } from '../../cli/read/sub-task-name';
import type { IssueRecord } from './model/issue-record';
import type { IssueTypeRecord, NamedRecord, ProjectRecord } from './model/project-record';
import { STATUSES } from './model/status-record';
import type { IssueSeed, ProjectSeed, SiteSeed } from './site-seed';
import type { SiteStore } from './site-store';

const FIRST_PROJECT_ID = 10_000;
const FIRST_ISSUE_ID = 10_001;

/** Fills an empty store with what the seed describes. Ids follow from the seed's order, so they are the same at each start. */
export function loadSeed(store: SiteStore, seed: SiteSeed): void {
  for (const user of seed.users) store.users.set(user.accountId, user);
  const ids = new Sequence(FIRST_PROJECT_ID);
  const sharedTypes = new Map<string, IssueTypeRecord>();
  let issueId = FIRST_ISSUE_ID;
  seed.projects.forEach((project, index) => {
    const record = projectRecord(project, FIRST_PROJECT_ID + index, index + 1, ids, sharedTypes);
    store.projects.set(record.id, record);
    const idsByNumber = new Map(project.issues.map((issue, at) => [issue.number, issueId + at]));
    const resolve = issueResolver(record, idsByNumber, seed.users[0]?.accountId ?? null);
    for (const issue of project.issues) store.put(resolve(issue));
    issueId += project.issues.length;
  });
}

class Sequence {
  constructor(private last: number) {}
  next(): string {
    this.last += 1;
    return String(this.last);
  }
}

function projectRecord(
  seed: ProjectSeed,
  id: number,
  boardId: number,
  ids: Sequence,
  sharedTypes: Map<string, IssueTypeRecord>,
): ProjectRecord {
  // Company-managed projects share the issue types of the site; a team-managed one has its own.
  const types = seed.style === 'company-managed' ? sharedTypes : new Map<string, IssueTypeRecord>();
  const usedNames = (read: (issue: IssueSeed) => readonly string[]): readonly string[] => seed.issues.flatMap(read);
  const named = (names: readonly string[]): readonly NamedRecord[] =>
    [...new Set(names)].map((name) => ({ id: ids.next(), name }));
  const typeNames = new Set([...seed.issueTypes, ...usedNames((issue) => [issue.type])]);
  return {
    id,
    key: seed.key,
    name: seed.name,
    style: seed.style,
    issueTypes: [...typeNames].map((name) => {
      const type = types.get(name) ?? { id: ids.next(), name, hierarchyLevel: hierarchyLevel(name) };
      types.set(name, type);
      return type;
    }),
    components: named([...seed.components, ...usedNames((issue) => issue.components ?? [])]),
    versions: named([...seed.versions, ...usedNames((issue) => issue.fixVersions ?? [])]),
    board: { id: boardId, ...seed.board },
    fieldsOffScreen: seed.fieldsOffScreen ?? [],
    properties: new Map(),
  };
}

function hierarchyLevel(typeName: string): IssueTypeRecord['hierarchyLevel'] {
  if (isSubTaskName(typeName)) return -1;
  return /^epic$/i.test(typeName) ? 1 : 0;
}

function issueResolver(
  project: ProjectRecord,
  idsByNumber: ReadonlyMap<number, number>,
  reporter: string | null,
): (seed: IssueSeed) => IssueRecord {
  const typeIds = idsByName(project.issueTypes);
  const statusIds = idsByName(STATUSES);
  const componentIds = idsByName(project.components);
  const versionIds = idsByName(project.versions);
  return (seed) => {
    const created = Date.parse(seed.created);
    return {
      id: known(idsByNumber.get(seed.number), seed),
      key: `${project.key}-${seed.number}`,
      number: seed.number,
      projectId: project.id,
      typeId: known(typeIds.get(seed.type), seed),
      statusId: known(statusIds.get(seed.status), seed),
      summary: seed.summary,
      description: seed.description,
      labels: [...new Set(seed.labels ?? [])].sort(),
      componentIds: (seed.components ?? []).flatMap((name) => componentIds.get(name) ?? []),
      fixVersionIds: (seed.fixVersions ?? []).flatMap((name) => versionIds.get(name) ?? []),
      parentId: seed.parent === undefined ? null : (idsByNumber.get(seed.parent) ?? null),
      assignee: seed.assignee ?? null,
      reporter,
      dueDate: seed.dueDate ?? null,
      custom: seed.custom ?? {},
      created,
      updated: seed.updated === undefined ? created : Date.parse(seed.updated),
      inBacklog: seed.inBacklog && seed.status !== 'Done',
      properties: new Map(),
    };
  };
}

function idsByName(records: readonly NamedRecord[]): ReadonlyMap<string, string> {
  return new Map(records.map((record) => [record.name, record.id]));
}

function known<T>(value: T | undefined, seed: IssueSeed): T {
  if (value === undefined) throw new Error(`The seed of issue ${seed.number} names something that the project lacks`);
  return value;
}

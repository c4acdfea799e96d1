import * as v from 'valibot';
import { isAdfDocument } from './adf-document';
import type { JiraSite } from './jira-site';
import { CUSTOM_FIELDS } from './model/custom-fields';
import type { AdfDocument } from '#issue';
import { TaskRecord } from './tasks/task-record';

const SCHEMA = 1;

const Entries = v.array(v.tuple([v.string(), v.unknown()]));
const Named = v.object({ id: v.string(), name: v.string() });
const Document = v.custom<AdfDocument>(isAdfDocument);
/** Missing in states that were stored before there were custom fields. */
const CustomValues = v.optional(
  v.record(v.picklist(CUSTOM_FIELDS.map(({ id }) => id)), v.union([v.string(), Document])),
  {},
);
const Nullable = v.nullable(v.string());

const Snapshot = v.object({
  schema: v.literal(SCHEMA),
  users: v.array(
    v.object({
      accountId: v.string(),
      displayName: v.string(),
      role: v.picklist(['admin', 'member', 'limited', 'reader']),
    }),
  ),
  projects: v.array(
    v.object({
      id: v.number(),
      key: v.string(),
      name: v.string(),
      style: v.picklist(['company-managed', 'team-managed']),
      issueTypes: v.array(v.object({ ...Named.entries, hierarchyLevel: v.picklist([-1, 0, 1]) })),
      components: v.array(Named),
      versions: v.array(Named),
      board: v.object({ id: v.number(), name: v.string(), type: v.picklist(['scrum', 'kanban']) }),
      fieldsOffScreen: v.array(v.string()),
      properties: Entries,
    }),
  ),
  issues: v.array(
    v.object({
      id: v.number(),
      key: v.string(),
      number: v.number(),
      projectId: v.number(),
      typeId: v.string(),
      statusId: v.string(),
      summary: v.string(),
      description: v.nullable(Document),
      labels: v.array(v.string()),
      componentIds: v.array(v.string()),
      fixVersionIds: v.array(v.string()),
      parentId: v.nullable(v.number()),
      assignee: Nullable,
      reporter: Nullable,
      dueDate: Nullable,
      custom: CustomValues,
      created: v.number(),
      updated: v.number(),
      inBacklog: v.boolean(),
      properties: Entries,
    }),
  ),
  tasks: v.array(TaskRecord),
});

/** A stored state that this version of the local Jira cannot read. */
export class SnapshotError extends Error {
  constructor(reason: string) {
    super(`The stored state of the local Jira cannot be read: ${reason}`);
    this.name = 'SnapshotError';
  }
}

/** The state as JSON: all but searches under way and points spent, which a restart may forget. */
export function snapshotSite({ store, tasks }: JiraSite): unknown {
  return {
    schema: SCHEMA,
    users: [...store.users.values()],
    projects: [...store.projects.values()].map((project) => ({ ...project, properties: [...project.properties] })),
    issues: [...store.issues.values()].map((issue) => ({ ...issue, properties: [...issue.properties] })),
    tasks: structuredClone(tasks.records()),
  };
}

/** @throws SnapshotError before anything is changed, if it is not a state that `snapshotSite` gave */
export function restoreSite({ store, index, cursors, tasks, changelogs }: JiraSite, snapshot: unknown): void {
  const parsed = v.safeParse(Snapshot, snapshot, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new SnapshotError(`${v.getDotPath(issue) ?? 'root'}: ${issue.message}`);
  }
  const state = parsed.output;
  store.clear();
  for (const user of state.users) store.users.set(user.accountId, user);
  for (const project of state.projects) {
    store.projects.set(project.id, { ...project, properties: new Map(project.properties) });
  }
  for (const issue of state.issues) store.put({ ...issue, properties: new Map(issue.properties) });
  tasks.replace(state.tasks);
  cursors.clear();
  changelogs.clear();
  index.showAll(store.issues.values());
}

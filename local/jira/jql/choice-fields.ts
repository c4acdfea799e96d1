import type { IssueRecord } from '../model/issue-record';
import type { NamedRecord, ProjectRecord } from '../model/project-record';
import { STATUSES, statusOf } from '../model/status-record';
import type { SiteStore } from '../site-store';
import { choiceField } from './choice-field';
import type { FieldFactory } from './jql-field';

function sameName(record: NamedRecord, value: string): boolean {
  return record.id === value || record.name.toLowerCase() === value.toLowerCase();
}

/** Ids of a project's records with this name, in any project. */
function idsNamed(store: SiteStore, read: (project: ProjectRecord) => readonly NamedRecord[], value: string): string[] {
  return [...store.projects.values()]
    .flatMap(read)
    .filter((record) => sameName(record, value))
    .map((record) => record.id);
}

function nameOfType(store: SiteStore, projectId: number, typeId: string): string | null {
  return store.projects.get(projectId)?.issueTypes.find((type) => type.id === typeId)?.name ?? null;
}

export const projectField = choiceField({
  read: (issue) => [String(issue.projectId)],
  resolve: (value, { store }) =>
    [...store.projects.values()]
      .filter(
        (project) =>
          sameName({ id: String(project.id), name: project.name }, value) || project.key === value.toUpperCase(),
      )
      .map((project) => String(project.id)),
  sortKey: (issue, { store }) => store.projects.get(issue.projectId)?.key ?? null,
});

export const issueTypeField = choiceField({
  read: (issue) => [issue.typeId],
  resolve: (value, { store }) => {
    const types = [...store.projects.values()].flatMap((project) => project.issueTypes);
    const lower = value.toLowerCase();
    // The functions standardIssueTypes() and subTaskIssueTypes() arrive as these names.
    if (lower === 'standardissuetypes()')
      return types.filter((type) => type.hierarchyLevel >= 0).map((type) => type.id);
    if (lower === 'subtaskissuetypes()') return types.filter((type) => type.hierarchyLevel < 0).map((type) => type.id);
    return types.filter((type) => sameName(type, value)).map((type) => type.id);
  },
  sortKey: (issue, { store }) => nameOfType(store, issue.projectId, issue.typeId),
});

export const statusField = choiceField({
  read: (issue) => [issue.statusId],
  resolve: (value) => STATUSES.filter((status) => sameName(status, value)).map((status) => status.id),
  sortKey: (issue) => STATUSES.indexOf(statusOf(issue.statusId)),
});

export const statusCategoryField = choiceField({
  read: (issue) => [statusOf(issue.statusId).category.key],
  resolve: (value) =>
    STATUSES.map(({ category }) => category)
      .filter((category) =>
        [category.key, String(category.id), category.name.toLowerCase()].includes(value.toLowerCase()),
      )
      .map((category) => category.key),
  sortKey: (issue) => STATUSES.indexOf(statusOf(issue.statusId)),
});

export const resolutionField = choiceField({
  read: (issue) => (statusOf(issue.statusId).category.key === 'done' ? ['done'] : []),
  resolve: (value) => (value.toLowerCase() === 'done' ? ['done'] : []),
});

/** Labels are compared letter by letter, and any text may be asked for. */
export const labelsField = choiceField({
  read: (issue) => issue.labels,
  resolve: (value) => [value],
  sortKey: (issue) => issue.labels[0] ?? null,
});

export const componentField = choiceField({
  read: (issue) => issue.componentIds,
  resolve: (value, { store }) => idsNamed(store, (project) => project.components, value),
});

export const fixVersionField = choiceField({
  read: (issue) => issue.fixVersionIds,
  resolve: (value, { store }) => idsNamed(store, (project) => project.versions, value),
});

export const parentField = choiceField({
  read: (issue) => (issue.parentId === null ? [] : [String(issue.parentId)]),
  resolve: (value, { store }) => {
    const parent = store.find(value);
    return parent === undefined ? [] : [String(parent.id)];
  },
  sortKey: (issue) => issue.parentId,
});

function personField(read: (issue: IssueRecord) => string | null): FieldFactory {
  return choiceField({
    read: (issue) => {
      const accountId = read(issue);
      return accountId === null ? [] : [accountId];
    },
    resolve: (value, { store }) =>
      [...store.users.values()]
        .filter((user) => user.accountId === value || user.displayName.toLowerCase() === value.toLowerCase())
        .map((user) => user.accountId),
    sortKey: (issue, { store }) => store.users.get(read(issue) ?? '')?.displayName ?? null,
  });
}

export const assigneeField = personField((issue) => issue.assignee);
export const reporterField = personField((issue) => issue.reporter);

/** Jira's REST API over a `Request` port: the same client in a page and in a function. */
export { findSprintField } from './fields';
export { deleteTag, editIssue, getIssue, getIssueUpdated, withMoreFields } from './issues';
export { JiraError } from './jira-error';
export {
  deleteRulesProperty,
  findAdministered,
  getProject,
  hasPermission,
  heldPermissions,
  writeRulesProperty,
  RULES_PROPERTY,
  type FoundProject,
  type Project,
} from './projects';
export {
  copySize,
  hashRules,
  PROPERTY_VALUE_LIMIT,
  PublishedCopy,
  readCopy,
  writeCopy,
  type ReadCopy,
} from './published-copy';
export { jiraPath, type JiraAnswer, type JiraRequest, type Request } from './request';
export {
  approximateCount,
  backlogPage,
  BULK_FETCH_MOST,
  fetchIssues,
  SEARCH_PAGE,
  searchPage,
  type SearchPage,
} from './search';
export { BULK_EDIT_MOST, editLabels } from './bulk-labels';
export { PROPERTY_WRITE_MOST, writeTagWhere, type TagFilter } from './bulk-properties';
export {
  jiraTime,
  mayBulkChange,
  PERMISSION_CHECK_MOST,
  readIssuesNow,
  searchIds,
  whichMayBeEdited,
} from './bulk-reads';
export { readChangelogs, type FieldChange } from './changelogs';
export { readLabelChanges } from './label-changes';
export type { StartedTask } from './started-task';
export { getEdit, getTask, type EditProgress, type TaskState } from './tasks';

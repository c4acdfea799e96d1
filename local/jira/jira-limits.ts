/** The limits of Jira Cloud that the local Jira enforces. Each can be overridden for a test. */
export interface JiraLimits {
  /** Points per UTC hour of one app over all of its tenants. */
  readonly pointsPerHour: number;
  readonly readsPerSecond: number;
  readonly writesPerSecond: number;
  readonly issueReadsPerSecond: number;
  readonly issueWritesPerTwoSeconds: number;
  readonly issueWritesPerThirtySeconds: number;
  readonly searchPageWithFields: number;
  readonly searchPageOfIds: number;
  readonly searchPageDefault: number;
  readonly reconcileIssues: number;
  readonly pageTokenLifeMs: number;
  readonly bulkFetchIssues: number;
  readonly bulkFetchPlainIssues: number;
  readonly bulkEditIssues: number;
  readonly bulkEditsAtOnce: number;
  readonly bulkEditFields: number;
  readonly taskStartsAfterMs: number;
  readonly taskIssuesPerSecond: number;
  readonly taskLifeMs: number;
  readonly propertyValueCharacters: number;
  readonly propertyKeyCharacters: number;
  readonly propertyListIssues: number;
  readonly propertyMultiIssues: number;
  readonly propertiesPerRequest: number;
  readonly labelCharacters: number;
  readonly summaryCharacters: number;
  readonly textCharacters: number;
  readonly orderByFields: number;
}

const DAY_MS = 86_400_000;

/**
 * What Atlassian documents, where it does.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ (points, bursts, writes per issue)
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ (pages, tokens, reconcileIssues)
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ (bulk fetch)
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-bulk-operations/ (bulk edit, 14 days)
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/ (properties)
 */
export const JIRA_LIMITS: JiraLimits = {
  pointsPerHour: 65_000,
  readsPerSecond: 100,
  writesPerSecond: 50,
  issueReadsPerSecond: 150,
  issueWritesPerTwoSeconds: 20,
  issueWritesPerThirtySeconds: 100,
  searchPageWithFields: 100,
  searchPageOfIds: 5_000,
  searchPageDefault: 50,
  reconcileIssues: 50,
  pageTokenLifeMs: 7 * DAY_MS,
  bulkFetchIssues: 100,
  bulkFetchPlainIssues: 1_000,
  bulkEditIssues: 1_000,
  bulkEditsAtOnce: 5,
  bulkEditFields: 200,
  // Not documented: how long a task waits and how fast it works are the local Jira's own figures.
  taskStartsAfterMs: 50,
  taskIssuesPerSecond: 500,
  taskLifeMs: 14 * DAY_MS,
  propertyValueCharacters: 32_768,
  propertyKeyCharacters: 255,
  propertyListIssues: 10_000,
  propertyMultiIssues: 100,
  propertiesPerRequest: 10,
  labelCharacters: 255,
  summaryCharacters: 255,
  textCharacters: 32_767,
  orderByFields: 7,
};

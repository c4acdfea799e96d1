import * as v from 'valibot';
import { jiraError } from '../jira-error';
import { splitCommas } from '../jira-request';
import type { Route } from '../jira-router';
import type { IssueRecord } from '../model/issue-record';
import { may } from '../permissions';
import { issueBean } from '../shape/issue-bean';

const FetchBody = v.object({
  issueIdsOrKeys: v.array(v.string()),
  fields: v.optional(v.array(v.string()), []),
  properties: v.optional(v.array(v.string()), []),
  expand: v.optional(v.array(v.string()), []),
});

/** Fields with many values, which keep a request to the smaller number of issues. */
const COSTLY_FIELDS: ReadonlySet<string> = new Set([
  '*all',
  '*navigable',
  'labels',
  'components',
  'fixVersions',
  'subtasks',
]);

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post */
export const bulkFetchRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/api/3/issue/bulkfetch',
    handler: ({ actor, body }, { store, limits, changelogs }) => {
      const { issueIdsOrKeys, properties, expand, ...rest } = body(FetchBody);
      const fields = splitCommas(rest.fields);
      const plain =
        fields.length > 0 &&
        !fields.some((field) => COSTLY_FIELDS.has(field)) &&
        expand.length + properties.length === 0;
      const most = plain ? limits.bulkFetchPlainIssues : limits.bulkFetchIssues;
      if (issueIdsOrKeys.length === 0 || issueIdsOrKeys.length > most) {
        throw jiraError(400, `The number of issues must be between 1 and ${most}.`);
      }
      const found = may(actor, 'BROWSE_PROJECTS') ? issueIdsOrKeys.flatMap((idOrKey) => store.find(idOrKey) ?? []) : [];
      // Each once, by id; those that are not there or not visible are left out without a word.
      const issues = [...new Set(found)].sort((a, b) => a.id - b.id);
      const selection = { fields: fields.length === 0 ? ['*navigable'] : [...fields, 'key'], properties };
      const changelog = ({ id }: IssueRecord) => {
        const histories = changelogs.of(id);
        return { startAt: 0, maxResults: histories.length, total: histories.length, histories };
      };
      const history = (issue: IssueRecord) => (expand.includes('changelog') ? { changelog: changelog(issue) } : {});
      const beans = issues.map((issue) => ({ ...issueBean(issue, selection, store), ...history(issue) }));
      return { status: 200, body: { issues: beans, issueErrors: [] }, objectsRead: issues.length };
    },
  },
];

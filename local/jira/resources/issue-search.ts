import * as v from 'valibot';
import { jiraError } from '../jira-error';
import { splitCommas, type JiraAnswer, type JiraRequest } from '../jira-request';
import type { Route } from '../jira-router';
import type { JiraSite } from '../jira-site';
import { compileJql, type CompiledJql } from '../jql/compile-jql';
import { accountIdOf } from '../model/actor';
import { isIdsOnly, issueBean, type IssueSelection } from '../shape/issue-bean';
import { isVisible, jqlContext } from '../search-issues';

const SearchBody = v.object({
  jql: v.optional(v.string(), ''),
  nextPageToken: v.optional(v.string()),
  maxResults: v.optional(v.pipe(v.number(), v.integer())),
  fields: v.optional(v.array(v.string()), []),
  properties: v.optional(v.array(v.string()), []),
  reconcileIssues: v.optional(v.array(v.number()), []),
});

const CountBody = v.object({ jql: v.optional(v.string(), '') });

type Search = v.InferOutput<typeof SearchBody>;

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
export const issueSearchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/search/jql',
    handler: (request, site) => search(searchOfQuery(request), request, site),
  },
  {
    method: 'POST',
    path: '/rest/api/3/search/jql',
    handler: (request, site) => search(request.body(SearchBody), request, site),
  },
  {
    method: 'POST',
    path: '/rest/api/3/search/approximate-count',
    handler: (request, site) => {
      const { test } = compile(request.body(CountBody).jql, request, site);
      let count = 0;
      for (const issue of site.index.visible()) if (isVisible(request.actor) && test(issue)) count += 1;
      return { status: 200, body: { count } };
    },
  },
];

function searchOfQuery({ query }: JiraRequest): Search {
  return {
    jql: query.text('jql') ?? '',
    nextPageToken: query.text('nextPageToken'),
    maxResults: query.integer('maxResults'),
    fields: [...query.list('fields')],
    properties: [...query.list('properties')],
    reconcileIssues: query.list('reconcileIssues').map(Number),
  };
}

function compile(jql: string, { actor }: JiraRequest, site: JiraSite): CompiledJql {
  return compileJql(jql, jqlContext(site, actor), 'bounded', site.limits.orderByFields);
}

function search(wanted: Search, request: JiraRequest, site: JiraSite): JiraAnswer {
  const { limits, cursors, store } = site;
  if (wanted.reconcileIssues.length > limits.reconcileIssues) {
    throw jiraError(400, `At most ${limits.reconcileIssues} issues can be reconciled.`);
  }
  const fields = splitCommas(wanted.fields);
  const selection: IssueSelection = {
    fields: fields.length === 0 ? ['id'] : fields,
    properties: splitCommas(wanted.properties),
  };
  const most = isIdsOnly(selection) ? limits.searchPageOfIds : limits.searchPageWithFields;
  const size = Math.min(most, Math.max(1, wanted.maxResults ?? limits.searchPageDefault));
  const accountId = accountIdOf(request.actor);
  const page =
    wanted.nextPageToken === undefined
      ? cursors.open(wanted.jql, accountId, matchingIds(wanted, request, site), size)
      : cursors.resume(wanted.nextPageToken, wanted.jql, accountId, size);
  const issues = page.issueIds
    .flatMap((id) => store.issues.get(id) ?? [])
    .map((issue) => issueBean(issue, selection, store));
  const { nextPageToken } = page;
  return {
    status: 200,
    body: { issues, isLast: nextPageToken === undefined, ...(nextPageToken !== undefined && { nextPageToken }) },
    objectsRead: isIdsOnly(selection) ? 0 : issues.length,
  };
}

/** Ids of the whole result; an issue to reconcile counts as it is now, not as the lagging index has it. */
function matchingIds(wanted: Search, request: JiraRequest, site: JiraSite): readonly number[] {
  const { test, sort } = compile(wanted.jql, request, site);
  if (!isVisible(request.actor)) return [];
  const fresh = new Set(wanted.reconcileIssues);
  const found = [...site.index.visible()].filter((issue) => !fresh.has(issue.id) && test(issue));
  const reconciled = [...fresh].flatMap((id) => site.store.issues.get(id) ?? []).filter(test);
  return sort([...found, ...reconciled]);
}

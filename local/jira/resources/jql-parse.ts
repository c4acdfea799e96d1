import * as v from 'valibot';
import { JiraError, jiraError } from '../jira-error';
import type { JiraRequest } from '../jira-request';
import type { Route } from '../jira-router';
import type { JiraSite } from '../jira-site';
import { compileJql, parseJql } from '../jql/compile-jql';
import { jqlStructure } from '../jql/jql-structure';
import { jqlContext } from '../search-issues';

const ParseBody = v.object({ queries: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)) });
const Validation = v.picklist(['strict', 'warn', 'none']);
const Messages = v.object({ errorMessages: v.array(v.string()) });

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jql/ */
export const jqlParseRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/api/3/jql/parse',
    handler: (request, site) => {
      const validation = v.safeParse(Validation, request.query.text('validation') ?? 'strict');
      if (!validation.success) throw jiraError(400, "The 'validation' query parameter must be strict, warn or none.");
      const { queries } = request.body(ParseBody);
      return {
        status: 200,
        body: { queries: queries.map((query) => parsed(query, validation.output, request, site)) },
      };
    },
  },
];

function parsed(query: string, validation: v.InferOutput<typeof Validation>, { actor }: JiraRequest, site: JiraSite) {
  try {
    const tree = parseJql(query);
    const structure = tree === undefined ? {} : { structure: jqlStructure(tree, site.indexedProperties) };
    if (validation === 'none') return { query, ...structure };
    const faults = faultsOf(() => compileJql(query, jqlContext(site, actor), 'any', site.limits.orderByFields));
    if (faults.length === 0) return { query, ...structure };
    return validation === 'strict' ? { query, errors: faults } : { query, ...structure, warnings: faults };
  } catch (error) {
    return { query, errors: messagesOf(error) };
  }
}

function faultsOf(run: () => unknown): readonly string[] {
  try {
    run();
    return [];
  } catch (error) {
    return messagesOf(error);
  }
}

/** What Jira refuses; what the local Jira leaves out stays an error of the request. */
function messagesOf(error: unknown): readonly string[] {
  if (error instanceof JiraError && error.status === 400) return v.parse(Messages, error.body).errorMessages;
  throw error;
}

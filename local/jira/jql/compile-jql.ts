import { JastBuilder, type Query } from '@atlaskit/jql-ast';
import { jiraError } from '../jira-error';
import { compileClause } from './compile-clause';
import { compileOrder, type IssueSorter } from './compile-order';
import type { IssueTest, JqlContext } from './jql-field';

export interface CompiledJql {
  readonly test: IssueTest;
  readonly sort: IssueSorter;
}

/** Whether a query that names no restriction is refused, as search does, or means every issue, as a board's filter does. */
type Bounds = 'bounded' | 'any';

/**
 * A query, ready to run.
 * @throws JiraError 400 with Jira's words for what Jira refuses, 501 for what the local Jira leaves out.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-fields/
 */
export function compileJql(jql: string, context: JqlContext, bounds: Bounds, orderByFields: number): CompiledJql {
  const query = parseJql(jql);
  const where = query?.where ?? undefined;
  if (where === undefined && bounds === 'bounded') {
    throw jiraError(400, 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  }
  return {
    test: where === undefined ? () => true : compileClause(where, context),
    sort: compileOrder(query?.orderBy ?? undefined, context, orderByFields),
  };
}

/** The syntax tree. @throws JiraError 400 where it is not JQL. */
export function parseJql(jql: string): Query | undefined {
  const { query, errors } = new JastBuilder().build(jql);
  const [error] = errors;
  if (error !== undefined) throw jiraError(400, `Error in the JQL Query: ${error.message}`);
  return query ?? undefined;
}

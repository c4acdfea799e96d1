import { splitQuery } from './split-query';

/**
 * A query's issues of one project only, in the query's own order: the rules of a project say nothing about another's. A
 * query whose parentheses do not match is given back as it is, because Jira refuses it in words that fit.
 *
 * @param jql may be nothing but an order
 * @param keepsOrder false: without it, for who orders the issues otherwise
 */
export function withinProject(jql: string, projectId: string, keepsOrder = true): string {
  const query = splitQuery(jql);
  if (query === undefined) return jql;
  const { condition, order } = query;
  const within = `project = ${projectId}${condition === '' ? '' : ` AND (${condition})`}`;
  return order === '' || !keepsOrder ? within : `${within} ${order}`;
}

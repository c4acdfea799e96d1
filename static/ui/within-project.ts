/** What matters in a query besides its plain characters; in quotes and after a backslash nothing does. */
const TOKEN = /\\.|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[()]|(?<![\p{L}\p{N}_.-])order\s+by(?![\p{L}\p{N}_.-])/gisu;

/**
 * A query's issues of one project only, in the query's own order: the rules of a project say nothing about another's. A
 * query whose parentheses do not match is given back as it is, because Jira refuses it in words that fit.
 *
 * @param jql may be nothing but an order
 * @param keepsOrder false: without it, for who orders the issues otherwise
 * @see https://support.atlassian.com/jira-software-cloud/docs/use-advanced-search-with-jira-query-language-jql/
 */
export function withinProject(jql: string, projectId: string, keepsOrder = true): string {
  let depth = 0;
  let orderAt = jql.length;
  for (const { 0: token, index } of jql.matchAll(TOKEN)) {
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    else if (/^order/i.test(token) && depth === 0) orderAt = Math.min(orderAt, index);
    if (depth < 0) return jql;
  }
  if (depth > 0) return jql;
  const condition = jql.slice(0, orderAt).trim();
  const order = keepsOrder ? jql.slice(orderAt).trim() : '';
  const within = `project = ${projectId}${condition === '' ? '' : ` AND (${condition})`}`;
  return order === '' ? within : `${within} ${order}`;
}

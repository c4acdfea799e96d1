/** What matters in a query besides its plain characters; in quotes and after a backslash nothing does. */
const TOKEN = /\\.|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[()]|(?<![\p{L}\p{N}_.-])order\s+by(?![\p{L}\p{N}_.-])/gisu;

/**
 * A query's condition and its order, either of which may be empty; undefined when its parentheses do not match, so that
 * nothing can be put around its condition.
 *
 * @see https://support.atlassian.com/jira-software-cloud/docs/use-advanced-search-with-jira-query-language-jql/
 */
export function splitQuery(jql: string): { readonly condition: string; readonly order: string } | undefined {
  let depth = 0;
  let orderAt = jql.length;
  for (const { 0: token, index } of jql.matchAll(TOKEN)) {
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    else if (/^order/i.test(token) && depth === 0) orderAt = Math.min(orderAt, index);
    if (depth < 0) return undefined;
  }
  if (depth > 0) return undefined;
  return { condition: jql.slice(0, orderAt).trim(), order: jql.slice(orderAt).trim() };
}

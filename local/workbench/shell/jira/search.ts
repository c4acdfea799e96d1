import * as v from 'valibot';
import { callJira } from './call-jira';

export const Row = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({
    summary: v.string(),
    issuetype: v.object({ name: v.string() }),
    status: v.object({ name: v.string() }),
    labels: v.optional(v.array(v.string()), []),
  }),
});
export type Row = v.InferOutput<typeof Row>;

const Page = v.object({ issues: v.array(Row), nextPageToken: v.nullish(v.string()) });
export type Page = v.InferOutput<typeof Page>;

/** Words that only JQL uses: an operator, a list, or an order. Everything else is searched as text. */
const looksLikeJql = /[=~<>]|\s(?:in|is|not|was)\s|\border\s+by\b/i;

/** The JQL for what was typed: itself, an issue's key, or a search for its words. */
export function jqlFor(typed: string, projectKeys: readonly string[]): string {
  const words = typed.trim();
  if (looksLikeJql.test(words)) return words;
  const projects = `project in (${projectKeys.map((key) => `"${key}"`).join(', ')})`;
  if (words === '') return `${projects} ORDER BY updated DESC`;
  if (/^[A-Z][A-Z0-9]+-\d+$/i.test(words)) return `key = "${words}"`;
  return `${projects} AND text ~ ${JSON.stringify(words)} ORDER BY updated DESC`;
}

export function searchIssues(jql: string, nextPageToken?: string): Promise<Page> {
  return callJira(Page, 'POST', '/rest/api/3/search/jql', {
    jql,
    fields: ['summary', 'issuetype', 'status', 'labels'],
    maxResults: 50,
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
  });
}

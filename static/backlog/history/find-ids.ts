import { fetchIssues, searchIds, type Request } from '#jira';

import type { Patiently } from '../../ui/patience';

const KEY = /^[A-Z][A-Z0-9_]*-\d+$/i;
/** Most keys that are looked up at once. */
const KEYS_MOST = 50;

/**
 * Ids of the issues that somebody looks for among those of a run: by their keys, or by words of their summaries. At most
 * the first page of a search.
 *
 * @throws JiraError
 */
export async function findIds(
  request: Request,
  projectId: string,
  words: string,
  patiently: Patiently,
): Promise<ReadonlySet<number>> {
  const terms = words.split(/[\s,;]+/).filter((term) => term !== '');
  if (terms.length > 0 && terms.every((term) => KEY.test(term))) {
    const keys = terms.slice(0, KEYS_MOST).map((term) => term.toUpperCase());
    const found = await patiently(() => fetchIssues(request, keys, ['labels']));
    return new Set(found.map(({ id }) => Number(id)));
  }
  const text = terms.map((term) => term.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()).filter((term) => term !== '');
  if (text.length === 0) return new Set();
  const jql = `project = ${projectId} AND ${text.map((term) => `summary ~ "${term}*"`).join(' AND ')}`;
  return new Set((await patiently(() => searchIds(request, jql))).ids);
}

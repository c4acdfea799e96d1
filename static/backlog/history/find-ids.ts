import { BULK_FETCH_MOST, fetchIssues, searchIds, type Request } from '#jira';

import type { Patiently } from '../../ui/patience';

const KEY = /^[A-Z][A-Z0-9_]*-\d+$/i;
/** Most keys that are looked up, and most pages of a search that are read. */
const KEYS_MOST = 1_000;
const PAGES_MOST = 4;

/** Ids of issues that somebody looks for. */
export interface FoundIds {
  readonly ids: ReadonlySet<number>;
  /** How many were looked at where there are more; undefined: all. */
  readonly onlyFirst: number | undefined;
}

/**
 * Ids of the issues that somebody looks for among those of a run: by their keys, wherever they are now, or by words of
 * their summaries, where they are still in the project.
 *
 * @throws JiraError
 */
export async function findIds(
  request: Request,
  projectId: string,
  words: string,
  patiently: Patiently,
): Promise<FoundIds> {
  const terms = termsOf(words);
  if (areKeys(words)) return findKeys(request, terms, patiently);
  const text = terms.map((term) => term.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()).filter((term) => term !== '');
  if (text.length === 0) return { ids: new Set(), onlyFirst: undefined };
  const jql = `project = ${projectId} AND ${text.map((term) => `summary ~ "${term}*"`).join(' AND ')}`;
  const ids = new Set<number>();
  let token: string | undefined;
  for (let pages = 0; pages < PAGES_MOST; pages += 1) {
    const from = token;
    const page = await patiently(() => searchIds(request, jql, from));
    for (const id of page.ids) ids.add(id);
    token = page.nextPageToken;
    if (token === undefined) break;
  }
  return { ids, onlyFirst: token === undefined ? undefined : ids.size };
}

const termsOf = (words: string): readonly string[] => words.split(/[\s,;]+/).filter((term) => term !== '');

/** Whether somebody looks for issues by their keys. */
export function areKeys(words: string): boolean {
  const terms = termsOf(words);
  return terms.length > 0 && terms.every((term) => KEY.test(term));
}

async function findKeys(request: Request, terms: readonly string[], patiently: Patiently): Promise<FoundIds> {
  const keys = [...new Set(terms.map((term) => term.toUpperCase()))];
  const ids = new Set<number>();
  for (let from = 0; from < Math.min(keys.length, KEYS_MOST); from += BULK_FETCH_MOST) {
    const some = keys.slice(from, Math.min(from + BULK_FETCH_MOST, KEYS_MOST));
    for (const { id } of await patiently(() => fetchIssues(request, some, ['labels']))) ids.add(Number(id));
  }
  return { ids, onlyFirst: keys.length > KEYS_MOST ? KEYS_MOST : undefined };
}

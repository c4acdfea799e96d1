import { jiraError } from './jira-error';

/** A search whose result is kept, so that each page is a slice of it. */
interface Cursor {
  readonly query: string;
  readonly accountId: string;
  readonly issueIds: readonly number[];
  readonly expiresAt: number;
}

/** A page of issue ids; the last one has no token. */
interface CursorPage {
  readonly issueIds: readonly number[];
  readonly nextPageToken: string | undefined;
}

/** So many results are kept; the oldest goes first. */
const CURSORS_KEPT = 200;

/** Searches under way. A token names the search and the place in it, so a page can be fetched again. */
export class SearchCursors {
  private readonly cursors = new Map<string, Cursor>();

  constructor(
    private readonly clock: () => number,
    private readonly random: () => number,
    private readonly lifeMs: number,
  ) {}

  /** The first page of a new result. */
  open(query: string, accountId: string, issueIds: readonly number[], size: number): CursorPage {
    if (issueIds.length <= size) return { issueIds, nextPageToken: undefined };
    const id = Math.floor(this.random() * 2 ** 48).toString(36) + this.cursors.size.toString(36);
    this.cursors.set(id, { query, accountId, issueIds, expiresAt: this.clock() + this.lifeMs });
    for (const oldest of this.cursors.keys()) {
      if (this.cursors.size <= CURSORS_KEPT) break;
      this.cursors.delete(oldest);
    }
    return { issueIds: issueIds.slice(0, size), nextPageToken: token(id, size) };
  }

  /** @throws JiraError 400 for a token that is unknown, expired, of another query or of another person. */
  resume(nextPageToken: string, query: string, accountId: string, size: number): CursorPage {
    const [id = '', start = ''] = Buffer.from(nextPageToken, 'base64url').toString('utf8').split(':');
    const cursor = this.cursors.get(id);
    const from = Number(start);
    const fits = cursor?.query === query && cursor.accountId === accountId && cursor.expiresAt > this.clock();
    if (cursor === undefined || !fits || !Number.isSafeInteger(from) || from < 0) {
      throw jiraError(400, 'The provided next page token is invalid or expired.');
    }
    const end = from + size;
    return {
      issueIds: cursor.issueIds.slice(from, end),
      nextPageToken: end < cursor.issueIds.length ? token(id, end) : undefined,
    };
  }

  clear(): void {
    this.cursors.clear();
  }
}

function token(id: string, start: number): string {
  return Buffer.from(`${id}:${start}`).toString('base64url');
}

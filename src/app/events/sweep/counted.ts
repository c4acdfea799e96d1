import type { Request } from '#jira';

/** A request that counts what it costs. */
export interface Counted {
  readonly request: Request;
  /** Points so far. */
  readonly spent: () => number;
  /** Objects that an answer held cost a point each. */
  readonly addRead: (objects: number) => void;
}

/**
 * Counts a point a call; what was read is added by those who read the answer.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function counted(request: Request): Counted {
  let points = 0;
  return {
    spent: () => points,
    addRead: (objects) => (points += objects),
    request: (what) => {
      points += 1;
      return request(what);
    },
  };
}

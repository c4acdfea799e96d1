import * as v from 'valibot';

import { call } from './call';
import type { Request } from './request';
import { BULK_FETCH_MOST } from './search';

const Words = v.nullish(v.string(), '');
/** Only what an item has itself: where Jira leaves `toString` out, every object inherits one that is not Jira's. */
const Item = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((item) => {
    const own = (name: string): unknown => (Object.hasOwn(item, name) ? item[name] : undefined);
    return { field: own('field'), from: own('fromString'), to: own('toString') };
  }),
  v.object({ field: v.string(), from: Words, to: Words }),
);
const Fetched = v.object({
  issues: v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number)),
      changelog: v.object({
        /** The newest first, and at most 40 of them. */
        histories: v.array(
          v.object({
            created: v.pipe(v.string(), v.transform(Date.parse), v.number()),
            author: v.optional(v.object({ accountId: v.optional(v.string()) })),
            items: v.array(Item),
          }),
        ),
      }),
    }),
  ),
});

/** One field that somebody changed, as Jira's changelog tells of it. */
export interface FieldChange {
  readonly field: string;
  readonly accountId: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Labels that came, and that went, where they are what was changed. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * What was changed of issues, the newest first, as far as their changelogs go back; those that are gone or not visible
 * are missing.
 *
 * @param ids at most {@link BULK_FETCH_MOST}
 * @throws JiraError
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post
 */
export async function readChangelogs(
  request: Request,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly FieldChange[]>> {
  if (ids.length === 0 || ids.length > BULK_FETCH_MOST) throw new RangeError(`${ids.length} issues in a bulk fetch.`);
  const body = { issueIdsOrKeys: ids.map(String), fields: ['labels'], expand: ['changelog'] };
  const { issues } = await call(request, { method: 'POST', path: '/rest/api/3/issue/bulkfetch', body }, Fetched);
  return new Map(
    issues.map(({ id, changelog }) => [
      id,
      changelog.histories.flatMap(({ author, created: at, items }) =>
        items.map(({ field, from, to }) => {
          const [before, after] = field === 'labels' ? [from.split(' '), to.split(' ')] : [[], []];
          const accountId = author?.accountId;
          return { field, accountId, at, added: without(after, before), removed: without(before, after) };
        }),
      ),
    ]),
  );
}

const without = (labels: readonly string[], others: readonly string[]): readonly string[] =>
  labels.filter((label) => label !== '' && !others.includes(label));

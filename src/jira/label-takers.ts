import type { LabelTaker } from '#run';
import * as v from 'valibot';

import { call } from './call';
import type { Request } from './request';
import { BULK_FETCH_MOST } from './search';

const Labels = v.pipe(
  v.nullish(v.string(), ''),
  v.transform((text) => text.split(' ').filter((label) => label !== '')),
);
const Fetched = v.object({
  issues: v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number)),
      changelog: v.object({
        /** The newest first, and at most 40 of them. */
        histories: v.array(
          v.object({
            author: v.optional(v.object({ accountId: v.optional(v.string()) })),
            items: v.array(v.object({ field: v.string(), fromString: Labels, toString: Labels })),
          }),
        ),
      }),
    }),
  ),
});

/**
 * Who was the last to take each label off issues, as far as their changelogs go back.
 *
 * @param ids at most {@link BULK_FETCH_MOST}
 * @throws JiraError
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post
 */
export async function readLabelTakers(request: Request, ids: readonly number[]): Promise<readonly LabelTaker[]> {
  if (ids.length === 0 || ids.length > BULK_FETCH_MOST) throw new RangeError(`${ids.length} issues in a bulk fetch.`);
  const body = { issueIdsOrKeys: ids.map(String), fields: ['labels'], expand: ['changelog'] };
  const { issues } = await call(request, { method: 'POST', path: '/rest/api/3/issue/bulkfetch', body }, Fetched);
  return issues.flatMap(({ id, changelog }) => {
    const takers = new Map<string, LabelTaker>();
    for (const { author, items } of changelog.histories) {
      for (const { field, fromString, toString } of items) {
        if (field !== 'labels') continue;
        for (const label of fromString.filter((one) => !toString.includes(one) && !takers.has(one))) {
          takers.set(label, { id, label, accountId: author?.accountId });
        }
      }
    }
    return [...takers.values()];
  });
}

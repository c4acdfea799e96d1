import type { LabelChange } from '#run';
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
            created: v.pipe(v.string(), v.transform(Date.parse), v.number()),
            author: v.optional(v.object({ accountId: v.optional(v.string()) })),
            items: v.array(v.object({ field: v.string(), fromString: Labels, toString: Labels })),
          }),
        ),
      }),
    }),
  ),
});

/**
 * What last became of each label of issues, and by whom, as far as their changelogs go back.
 *
 * @param ids at most {@link BULK_FETCH_MOST}
 * @throws JiraError
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post
 */
export async function readLabelChanges(request: Request, ids: readonly number[]): Promise<readonly LabelChange[]> {
  if (ids.length === 0 || ids.length > BULK_FETCH_MOST) throw new RangeError(`${ids.length} issues in a bulk fetch.`);
  const body = { issueIdsOrKeys: ids.map(String), fields: ['labels'], expand: ['changelog'] };
  const { issues } = await call(request, { method: 'POST', path: '/rest/api/3/issue/bulkfetch', body }, Fetched);
  return issues.flatMap(({ id, changelog }) => {
    const changes = new Map<string, LabelChange>();
    for (const { author, created: at, items } of changelog.histories) {
      const note = (change: LabelChange['change'], labels: readonly string[]): void => {
        for (const label of labels) {
          if (!changes.has(label)) changes.set(label, { id, label, change, accountId: author?.accountId, at });
        }
      };
      for (const { field, fromString, toString } of items) {
        if (field !== 'labels') continue;
        note('remove', without(fromString, toString));
        note('add', without(toString, fromString));
      }
    }
    return [...changes.values()];
  });
}

const without = (labels: readonly string[], others: readonly string[]): readonly string[] =>
  labels.filter((label) => !others.includes(label));

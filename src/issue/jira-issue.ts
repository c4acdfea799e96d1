import * as v from 'valibot';

/** The fields of an issue that the app reads, as a list for Jira's `fields` parameter. */
export const ISSUE_FIELDS = [
  'summary',
  'description',
  'issuetype',
  'labels',
  'components',
  'project',
  'updated',
] as const;

const Named = v.object({ name: v.string() });

/**
 * An issue as Jira answers it, reduced to what the app uses. What a project hides from the screen, or a user may not
 * see, is missing: it counts as empty.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get
 */
export const JiraIssue = v.object({
  id: v.pipe(v.string(), v.regex(/^\d+$/)),
  key: v.string(),
  fields: v.object({
    summary: v.nullish(v.string(), ''),
    description: v.optional(v.unknown()),
    issuetype: v.nullish(v.object({ id: v.optional(v.string()), name: v.string() }), { name: '' }),
    labels: v.nullish(v.array(v.string()), []),
    components: v.nullish(v.array(Named), []),
    project: v.nullish(v.object({ id: v.string(), key: v.string() })),
    /** When it was last changed, as Jira writes it: only good to be compared with another. */
    updated: v.optional(v.string()),
  }),
  properties: v.optional(v.record(v.string(), v.unknown()), {}),
  editmeta: v.optional(v.object({ fields: v.optional(v.record(v.string(), v.unknown()), {}) })),
});
export type JiraIssue = v.InferOutput<typeof JiraIssue>;

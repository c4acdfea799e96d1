import * as v from 'valibot';

const Named = v.object({ name: v.string() });

/**
 * An issue as Jira answers it, reduced to what the app uses; its custom fields are kept as they come, where some were
 * asked for. What a project hides from the screen, or a user may not see, is missing: it counts as empty.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get
 */
export const JiraIssue = v.object({
  id: v.pipe(v.string(), v.regex(/^\d+$/)),
  key: v.string(),
  fields: v.looseObject({
    summary: v.nullish(v.string(), ''),
    description: v.optional(v.unknown()),
    issuetype: v.nullish(
      v.object({ id: v.optional(v.string()), name: v.string(), subtask: v.optional(v.boolean(), false) }),
      { name: '' },
    ),
    labels: v.nullish(v.array(v.string()), []),
    components: v.nullish(v.array(Named), []),
    status: v.nullish(Named, { name: '' }),
    /** An ISO day. */
    duedate: v.nullish(v.string(), ''),
    fixVersions: v.nullish(v.array(Named), []),
    project: v.nullish(v.object({ id: v.string(), key: v.string() })),
    /** When it was last changed, as Jira writes it: only good to be compared with another. */
    updated: v.optional(v.string()),
  }),
  properties: v.optional(v.record(v.string(), v.unknown()), {}),
  editmeta: v.optional(v.object({ fields: v.optional(v.record(v.string(), v.unknown()), {}) })),
});
export type JiraIssue = v.InferOutput<typeof JiraIssue>;

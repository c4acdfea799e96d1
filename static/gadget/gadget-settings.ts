import * as v from 'valibot';

/** Most characters of a gadget's query. */
const QUERY_LENGTH = 4000;

/** What is set for a gadget on a dashboard; Jira keeps it. */
const GadgetSettings = v.object({
  /** JQL; a saved filter is `filter = "Its name"`. */
  jql: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(QUERY_LENGTH)),
});
export type GadgetSettings = v.InferOutput<typeof GadgetSettings>;

/** Minutes after which Jira loads the gadget anew. @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-dashboard-gadget/ */
export const REFRESH_MINUTES = 15;

/** Reads what Jira kept for a gadget; undefined for one that was not set up yet. */
export function gadgetSettings(kept: unknown): GadgetSettings | undefined {
  const settings = v.safeParse(GadgetSettings, kept);
  return settings.success ? settings.output : undefined;
}

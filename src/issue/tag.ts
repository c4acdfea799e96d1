import { BANDS, LABEL_LENGTH, PLACES } from '#rules';
import * as v from 'valibot';

/** The issue property that holds the tag; declared in manifest.yml so that JQL finds it. */
export const TAG_PROPERTY = 'backlog-or-plan';
export const TAG_SCHEMA = 1;

/**
 * What the app remembers about an issue. Few distinct values, so that many issues can be written in one call; no
 * account id, because Jira's own history knows who it was.
 */
export const Tag = v.object({
  schema: v.literal(TAG_SCHEMA),
  place: v.picklist(PLACES),
  band: v.picklist(BANDS),
  /**
   * `suggestion`: kept for search only. `run` and `person`: a decision, for the backlog or the plan; `unclear` by a person:
   * they took the label off.
   */
  by: v.picklist(['suggestion', 'run', 'person']),
  /** Version of the rules that were in force; 0 for the built-in ones. */
  rules: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The run that wrote it; `on-change` where the app did so by itself. */
  run: v.exactOptional(v.pipe(v.string(), v.maxLength(64))),
  /**
   * The label it was written with, where that is not the usual one; `false`: without, because the project has none or
   * the screen does not; or the one that was taken off. A project's labels get other names, and then nobody
   * took the old ones off.
   */
  label: v.exactOptional(v.union([v.literal(false), v.pipe(v.string(), v.maxLength(LABEL_LENGTH))])),
  /** The other side's label stands beside it because Jira did not take it off: nobody set that by hand. */
  beside: v.exactOptional(v.literal(true)),
});
export type Tag = Readonly<v.InferOutput<typeof Tag>>;

/** Reads a tag from an issue property; anything else than a tag is none. */
export function parseTag(value: unknown): Tag | undefined {
  const parsed = v.safeParse(Tag, value);
  return parsed.success ? parsed.output : undefined;
}

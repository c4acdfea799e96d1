import { BANDS, PLACES, type Side } from '#rules';
import * as v from 'valibot';

/** The issue property that holds the tag; declared in manifest.yml so that JQL finds it. */
export const TAG_PROPERTY = 'backlog-or-plan';
export const TAG_SCHEMA = 1;

/** The label that goes with each tag. */
export type LabelNames = Readonly<Record<Side, string>>;
export const DEFAULT_LABELS: LabelNames = { backlog: 'product-backlog', plan: 'project-plan' };

/**
 * What the app remembers about an issue. Few distinct values, so that many issues can be written in one call; no
 * account id, because Jira's own history knows who it was.
 */
export const Tag = v.object({
  schema: v.literal(TAG_SCHEMA),
  place: v.picklist(PLACES),
  band: v.picklist(BANDS),
  /** `suggestion`: kept for search only. `run` and `person`: a decision, which is always backlog or plan. */
  by: v.picklist(['suggestion', 'run', 'person']),
  /** Version of the rules that were in force; 0 for the built-in ones. */
  rules: v.pipe(v.number(), v.integer(), v.minValue(0)),
  run: v.exactOptional(v.pipe(v.string(), v.maxLength(64))),
  /** Present when the tag was written without its label, because the screen has no labels. */
  label: v.exactOptional(v.literal(false)),
});
export type Tag = Readonly<v.InferOutput<typeof Tag>>;

/** Reads a tag from an issue property; anything else than a tag is none. */
export function parseTag(value: unknown): Tag | undefined {
  const parsed = v.safeParse(Tag, value);
  return parsed.success ? parsed.output : undefined;
}

import * as v from 'valibot';

/** Version of what is stored of a run; an older one is still read. */
export const RUN_SCHEMA = 1;
/** How a run writes. `labels`: property and label in bulk; `property`: the property alone; `single`: issue by issue. */
export const RUN_MODES = ['labels', 'property', 'single'] as const;
export type RunMode = (typeof RUN_MODES)[number];

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Most characters of the words for a run's scope. */
const SCOPE_LENGTH = 500;

/** What never changes of a run once it has begun. */
export const RunHeader = v.pipe(
  v.object({
    schema: v.literal(RUN_SCHEMA),
    /** Unique on the site. Part of every tag that it writes. */
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,32}$/)),
    projectId: v.pipe(v.string(), v.regex(/^\d{1,19}$/)),
    kind: v.picklist(['tag', 'undo']),
    /** The run that this one takes back; null for a run that tags. */
    undoes: v.nullable(v.string()),
    /** Of an undo: 1 takes back a run that tags, 2 such an undo, and so on; missing in older records. */
    depth: v.optional(v.pipe(Count, v.minValue(1))),
    /** The run whose failed and missing issues this one tries again; missing for all others, and in older records. */
    retries: v.optional(v.string()),
    mode: v.picklist(RUN_MODES),
    /** The rules that suggested, pinned; version 0 for the built-in ones. */
    rules: v.object({ version: Count, hash: v.string() }),
    /** The project's labels when it was approved; null: none. */
    labels: v.nullable(v.object({ backlog: v.string(), plan: v.string() })),
    /** What was looked at, in words: a query, a board. */
    scope: v.pipe(v.string(), v.maxLength(SCOPE_LENGTH)),
    /** When the scan was begun whose list was approved. ISO date-time, UTC. */
    scannedAt: v.string(),
    issues: Count,
    portions: Count,
    /** ISO date-time, UTC. */
    approvedAt: v.string(),
    /** Account id of who approved it, as whom it writes; null once that person's data was erased. */
    approvedBy: v.nullable(v.string()),
  }),
  v.readonly(),
);
export type RunHeader = v.InferOutput<typeof RunHeader>;

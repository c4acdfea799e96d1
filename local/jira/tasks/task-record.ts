import * as v from 'valibot';

const LabelChangeSchema = v.variant('kind', [
  v.object({ kind: v.literal('add'), label: v.string() }),
  v.object({ kind: v.literal('remove'), label: v.string() }),
  v.object({ kind: v.literal('set'), labels: v.pipe(v.array(v.string()), v.readonly()) }),
]);

const Properties = v.record(v.string(), v.unknown());

/** What a task does, as data: it survives a restart of the local Jira. */
export const TaskWork = v.variant('kind', [
  v.object({
    kind: v.literal('bulk-edit'),
    issues: v.array(v.string()),
    changes: v.array(LabelChangeSchema),
    notify: v.boolean(),
  }),
  v.object({ kind: v.literal('set-properties'), issueIds: v.array(v.number()), properties: Properties }),
  v.object({
    kind: v.literal('set-own-properties'),
    entries: v.array(v.object({ issueId: v.number(), properties: Properties })),
  }),
  v.object({
    kind: v.literal('filtered-property'),
    key: v.string(),
    /** The value to set in a box; null removes the property. */
    write: v.nullable(v.object({ value: v.unknown() })),
    /** Null: every issue that the person may edit. */
    issueIds: v.nullable(v.array(v.number())),
    currentValue: v.nullable(v.object({ value: v.unknown() })),
    hasProperty: v.nullable(v.boolean()),
  }),
]);
export type TaskWork = v.InferOutput<typeof TaskWork>;

const TaskStatus = v.picklist(['ENQUEUED', 'RUNNING', 'COMPLETE', 'CANCELLED']);

/** A task that runs beside the requests. Times in milliseconds since the epoch. */
export const TaskRecord = v.object({
  id: v.string(),
  accountId: v.string(),
  work: TaskWork,
  status: TaskStatus,
  submittedAt: v.number(),
  updatedAt: v.number(),
  finishedAt: v.nullable(v.number()),
  /** Steps in all, and those done. */
  total: v.number(),
  done: v.number(),
  processed: v.array(v.number()),
  /** Reasons by issue id. */
  failed: v.record(v.string(), v.array(v.string())),
  inaccessible: v.number(),
});
export type TaskRecord = v.InferOutput<typeof TaskRecord>;

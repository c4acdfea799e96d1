import * as v from 'valibot';

import { LEFT_OUT } from './portion';

/** Version of the stored state; an older one is still read. */
export const RUN_STATE_SCHEMA = 1;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Where a run stands: small, written at every checkpoint. */
export const RunState = v.pipe(
  v.object({
    schema: v.literal(RUN_STATE_SCHEMA),
    /** `failed`: it cannot go on, though everything written so far stands and can be undone. */
    status: v.picklist(['running', 'paused', 'cancelled', 'finished', 'failed']),
    /** Issues that were seen through, whatever became of them. */
    done: Count,
    written: Count,
    /** How many were left out, by reason. */
    left: v.pipe(v.record(v.picklist(LEFT_OUT), Count), v.readonly()),
    /** Milliseconds since 1970: nothing is sent to Jira before; null: it need not wait. */
    waitsUntil: v.nullable(v.number()),
    /** What it has cost so far. */
    spent: v.pipe(v.object({ calls: Count, points: Count, milliseconds: Count }), v.readonly()),
  }),
  v.readonly(),
);
export type RunState = v.InferOutput<typeof RunState>;

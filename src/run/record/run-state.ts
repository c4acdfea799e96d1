import * as v from 'valibot';

import { LEFT_OUT } from './portion';
import { portionStart, RunPosition } from './run-position';

/** Version of the stored state; an older one is still read. */
export const RUN_STATE_SCHEMA = 2 as const;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const common = {
  /** `failed`: it cannot go on, though everything written so far stands and can be undone. */
  status: v.picklist(['running', 'paused', 'cancelled', 'finished', 'failed']),
  /** Issues that were seen through, whatever became of them. */
  done: Count,
  written: Count,
  /** How many of those that did not take their label carry the tag without it. Older records do not say. */
  unlabelled: v.optional(Count),
  /** How many were left out, by reason. */
  left: v.pipe(v.record(v.picklist(LEFT_OUT), Count), v.readonly()),
  /** Milliseconds since 1970: nothing is sent to Jira before; null: it need not wait. */
  waitsUntil: v.nullable(v.number()),
  /**
   * How much of that is Jira's wish: the rest nobody has to sit out who wants the run to end. Older records do not say:
   * then all of it is.
   */
  limitedUntil: v.optional(v.nullable(v.number())),
  /** What it has cost so far. */
  spent: v.pipe(v.object({ calls: Count, points: Count, milliseconds: Count }), v.readonly()),
};

/** Version 1 did not say where the run stood: it is gone through from its beginning, which writes nothing twice. */
const Version1 = v.pipe(
  v.object({ schema: v.literal(1), ...common }),
  v.transform((state) => ({
    ...state,
    schema: RUN_STATE_SCHEMA,
    ...(state.status === 'running' || state.status === 'paused' ? { done: 0, written: 0, left: {} } : {}),
    at: { ...portionStart(0), begun: true },
  })),
);

/** Where a run stands: small, written at every checkpoint. An older version is read as this one. */
export const RunState = v.pipe(
  v.union([v.object({ schema: v.literal(RUN_STATE_SCHEMA), ...common, at: RunPosition }), Version1]),
  v.readonly(),
);
export type RunState = v.InferOutput<typeof RunState>;

/** The state of a run that was just approved. */
export const newRunState = (): RunState => ({
  schema: RUN_STATE_SCHEMA,
  status: 'running',
  done: 0,
  written: 0,
  left: {},
  waitsUntil: null,
  spent: { calls: 0, points: 0, milliseconds: 0 },
  at: portionStart(0),
});

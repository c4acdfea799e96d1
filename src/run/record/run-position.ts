import * as v from 'valibot';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Most label edits of a portion that are begun together: Jira runs five bulk edits at once on a whole site. */
export const EDITS_AT_ONCE = 5;

/**
 * A label edit that is about to be sent, or was: what is known of it is written down before it is sent, because Jira
 * cannot compare labels before it writes them, and a second one could set again what a person took off.
 */
export const BegunEdit = v.pipe(
  v.object({
    /** Its place in the portion's plan. */
    edit: Count,
    /** By Jira's clock, just before it was sent. Milliseconds since 1970. */
    at: v.number(),
    /** Jira's task; null: not known. */
    task: v.nullable(v.string()),
    /** How often it was sent in vain before. */
    tries: Count,
    /** Issues that it is not sent for again: it has come to them, or somebody changed them since. The end looks at those. */
    aside: v.optional(v.pipe(v.array(v.number()), v.readonly())),
  }),
  v.readonly(),
);
export type BegunEdit = v.InferOutput<typeof BegunEdit>;

/** Where in its portions a run stands. What comes after it in the same phase may be done again without harm. */
export const RunPosition = v.pipe(
  v.object({
    /** Index of the portion that is written. */
    portion: Count,
    phase: v.picklist(['claim', 'check', 'label', 'seal', 'confirm', 'single']),
    /** False: nothing of this portion was ever sent. */
    begun: v.boolean(),
    /**
     * How much of the phase is done. `claim`, `seal`: writes. `label`: edits, those that are among `edits` left aside.
     * `single`: issues. `check`, `confirm`: how often search was asked whether it is behind.
     */
    next: Count,
    edits: v.pipe(v.array(BegunEdit), v.maxLength(EDITS_AT_ONCE), v.readonly()),
    /** Some label edit's outcome was not told by Jira but read from issues: it may have left some out unseen. */
    unseen: v.boolean(),
    /**
     * `single`: issues before this one may have been written since `since`. `claim`: how often the write that is next was
     * sent again. `confirm`: how often something was put right.
     */
    reach: Count,
    /** By Jira's clock. `claim`: when the last write was sent. `label` and later: when the first label edit was. */
    since: v.number(),
    /** `confirm`: when something was last put right, by Jira's clock; 0, and missing in older records: they were not. */
    mendedAt: v.optional(v.number(), 0),
    /** `claim`: nothing was sent after this time, by Jira's clock; 0, and missing in older records: that is not known. */
    quietSince: v.optional(v.number(), 0),
  }),
  v.readonly(),
);
export type RunPosition = v.InferOutput<typeof RunPosition>;

/** The position of a run whose portion is yet to be written. */
export const portionStart = (portion: number): RunPosition => ({
  portion,
  phase: 'claim',
  begun: false,
  next: 0,
  edits: [],
  unseen: false,
  reach: 0,
  since: 0,
  mendedAt: 0,
  quietSince: 0,
});

/** As {@link RunPosition.quietSince}: nothing is on its way at all. */
export const LONG_QUIET = 1;

/** Whether nothing of the portion was ever sent, as far as this was written down by one who knew. */
export const isUntouched = ({ begun, phase, next, since, quietSince }: RunPosition): boolean =>
  !begun || (phase === 'claim' && next === 0 && since === 0 && quietSince === LONG_QUIET);

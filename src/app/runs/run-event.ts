import * as v from 'valibot';

/** Version of the shape below. Events of another one are left: the watchdog makes new ones. */
const EVENT_SCHEMA = 1;

const RunEvent = v.object({
  schema: v.literal(EVENT_SCHEMA),
  projectId: v.string(),
  runId: v.string(),
  /** Only asks whether the site lets a function act for who approved the run. */
  isAsking: v.optional(v.boolean()),
});

/** What the queue carries: that somebody is to go on with a run. Delivered twice or late, it has no second effect. */
export type RunEvent = Readonly<v.InferOutput<typeof RunEvent>>;

export const runEvent = (projectId: string, runId: string): RunEvent => ({ schema: EVENT_SCHEMA, projectId, runId });

export const askingEvent = (projectId: string, runId: string): RunEvent => ({
  ...runEvent(projectId, runId),
  isAsking: true,
});

/** Reads what the queue delivered; undefined for what this version of the app does not know. */
export function parseRunEvent(body: unknown): RunEvent | undefined {
  const event = v.safeParse(RunEvent, body);
  return event.success ? event.output : undefined;
}

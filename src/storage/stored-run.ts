import { RUN_COMMANDS, RunHeader, RunState, type RunCommand } from '#run';
import * as v from 'valibot';

import type { Condition, StoredEntity, Write } from './key-value';

/** One record per run; the only place that says who approved it. Its revision is the lock of every change. */
export const RUN = 'run';
/** In place of an account id that was erased: an attribute with an index has to be there, and must not be empty. */
const ERASED = 'erased';
/** Version of the shape below. */
const SCHEMA = 1;
/** Holder of a run that nobody holds. */
export const NOBODY = '';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const Inside = v.object({
  attempt: v.string(),
  header: v.looseObject({}),
  state: RunState,
  command: v.picklist(RUN_COMMANDS),
  isBegun: v.boolean(),
  added: v.array(Count),
  holder: v.string(),
  step: Count,
  isRefused: v.boolean(),
  hasPortions: v.boolean(),
  byAdmin: v.optional(v.boolean()),
  look: v.optional(v.object({ at: Count, jobId: v.string() })),
});
const Record = v.object({
  schema: v.literal(SCHEMA),
  revision: Count,
  until: v.string(),
  approvedBy: v.string(),
  run: Inside,
});

/** A run with all that is kept of it, but for its portions. */
export interface StoredRun extends Omit<v.InferOutput<typeof Inside>, 'header' | 'added'> {
  /** Counts up with every change. */
  readonly revision: number;
  readonly header: RunHeader;
  readonly state: RunState;
  readonly command: RunCommand;
  /** What its starter made up, so that a start that is sent twice is one. */
  readonly attempt: string;
  /** Whether all of it was handed over. */
  readonly isBegun: boolean;
  /** Indexes of the portions that were handed over. */
  readonly added: readonly number[];
  /** {@link NOBODY}, or a name that its holder made up. */
  readonly holder: string;
  /** Counts up with every checkpoint. */
  readonly step: number;
  /** Until when somebody sees to it; once it is over, when that was. ISO date-time, UTC. */
  readonly until: string;
  /** Whether the site did not let the app act for who approved it. */
  readonly isRefused: boolean;
  /** False once they were deleted for their size. */
  readonly hasPortions: boolean;
  /** Whether it was not its starter who cancelled it. Older records do not say. */
  readonly byAdmin?: boolean | undefined;
  /** When word comes that a function is to look whether its tab still sees to it, and how to take that back. */
  readonly look?: { readonly at: number; readonly jobId: string } | undefined;
}

/** Which runs somebody has to look after; an index of them. */
export type RunWatch = 'preparing' | 'going' | 'idle' | 'over';

/** A run is there that cannot be read: broken, or of a later version of the app. */
export class StoredRunError extends Error {
  override readonly name = 'StoredRunError';
}

export const isOver = ({ state: { status } }: Pick<StoredRun, 'state'>): boolean =>
  status === 'cancelled' || status === 'finished' || status === 'failed';

/** Whether somebody has to look after a run. */
export function watchOf(run: StoredRun): RunWatch {
  if (isOver(run)) return 'over';
  if (!run.isBegun) return 'preparing';
  return run.state.status === 'paused' && run.command === 'pause' ? 'idle' : 'going';
}

/** Reads a run's record. @throws StoredRunError */
export function parseRun(value: unknown): StoredRun {
  const stored = v.safeParse(Record, value);
  if (!stored.success) throw new StoredRunError('A run cannot be read.');
  const { revision, until, approvedBy, run } = stored.output;
  const header = v.safeParse(RunHeader, { ...run.header, approvedBy: approvedBy === ERASED ? null : approvedBy });
  if (!header.success) throw new StoredRunError('The header of a run cannot be read.');
  return { ...run, revision, until, header: header.output };
}

/** What writes a run. */
export function writeRun(run: StoredRun, condition: Condition): Write {
  const { revision, until, header, ...inside } = run;
  const { approvedBy, ...rest } = header;
  return {
    kind: 'entity',
    entity: RUN,
    key: runKey(header.id),
    value: {
      schema: SCHEMA,
      projectId: header.projectId,
      approvedBy: approvedBy ?? ERASED,
      approvedAt: header.approvedAt,
      watch: watchOf(run),
      until,
      revision,
      run: { ...inside, header: rest },
    },
    condition,
  };
}

/**
 * What takes an account id off a run that it approved, unless the run was changed since it was read. The revision counts
 * up, so that nobody who has read it before can write the account id back.
 */
export function eraseFromRun({ key, value }: StoredEntity): Write {
  const { revision, ...rest } = v.parse(v.looseObject({ revision: Count }), value);
  return {
    kind: 'entity',
    entity: RUN,
    key,
    value: { ...rest, revision: revision + 1, approvedBy: ERASED },
    condition: { kind: 'equals', property: 'revision', value: revision },
  };
}

export const runKey = (runId: string): string => `run:${runId}`;

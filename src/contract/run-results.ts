import { Portion, RUN_COMMANDS, RunHeader, RunState } from '#run';
import * as v from 'valibot';

import type { Answer } from './api';
import { readAnswer } from './read-answer';
import { RUN_KEEPINGS, UNATTENDED, type RunApi } from './run-api';

const Command = v.picklist(RUN_COMMANDS);

const VIEW = {
  header: RunHeader,
  state: RunState,
  command: Command,
  keeping: v.picklist(RUN_KEEPINGS),
  endedAt: v.nullable(v.string()),
  undoableUntil: v.nullable(v.string()),
  byAdmin: v.optional(v.boolean()),
};
const RunView = v.object(VIEW);

const { id, kind, approvedAt, approvedBy } = RunHeader.pipe[0].entries;
const RunRef = v.object({ id, kind, approvedAt, approvedBy });
const ListedRun = v.object({
  ...VIEW,
  undoesRun: v.nullable(RunRef),
  undoneBy: v.array(RunRef),
  putBack: v.number(),
  // Functions of the version before do not tell.
  retriesRun: v.optional(v.nullable(RunRef), null),
  retriedBy: v.optional(v.array(RunRef), []),
  takenOver: v.optional(v.number(), 0),
});

const Busy = v.object({ kind: v.literal('busy'), run: RunView });
const Lost = v.object({ kind: v.literal('lost') });

const Planned = v.variant('kind', [
  v.object({ kind: v.literal('begun'), runId: v.string(), issues: v.number() }),
  Busy,
  v.object({ kind: v.literal('nothing') }),
  v.object({ kind: v.literal('too-late') }),
]);

/** What the calls about runs give back. */
export const RUN_RESULTS = {
  'run.start': v.variant('kind', [v.object({ kind: v.literal('started'), runId: v.string() }), Busy]),
  'run.add-portion': v.object({ kind: v.literal('added') }),
  'run.begin': v.variant('kind', [
    v.object({ kind: v.literal('begun') }),
    v.object({ kind: v.literal('incomplete'), missing: v.array(v.number()) }),
    Busy,
  ]),
  'run.take': v.variant('kind', [
    v.object({ kind: v.literal('taken'), step: v.number(), header: RunHeader, state: RunState, command: Command }),
    v.object({ kind: v.literal('held'), until: v.number() }),
    v.object({ kind: v.literal('over'), state: RunState }),
  ]),
  'run.portion': v.object({ portion: Portion }),
  'run.checkpoint': v.variant('kind', [
    v.object({ kind: v.literal('kept'), step: v.number(), command: Command }),
    Lost,
  ]),
  'run.release': v.variant('kind', [v.object({ kind: v.literal('released') }), Lost]),
  'run.command': v.object({ run: RunView }),
  'run.current': v.object({ run: v.nullable(RunView), unattended: v.picklist(UNATTENDED) }),
  'run.list': v.object({ runs: v.array(ListedRun), hasMore: v.boolean() }),
  'run.undo': Planned,
  'run.retry': Planned,
} as const satisfies { readonly [Name in keyof RunApi]: v.GenericSchema<unknown, RunApi[Name]['result']> };

/** Reads what a call about runs answered. Never throws. */
export function parseRunAnswer<Name extends keyof RunApi>(name: Name, answer: unknown): Answer<RunApi[Name]['result']> {
  const schema: v.GenericSchema<unknown, RunApi[Name]['result']> = RUN_RESULTS[name];
  return readAnswer(schema, answer);
}

import { PORTION_MOST, RUN_COMMANDS, RUN_MODES, RunGroup, RunHeader, RunLeft, RunState } from '#run';
import * as v from 'valibot';

import { ProjectId } from './project-id';
import type { RunApi } from './run-api';

/** Most portions of a run: a million issues. */
export const PORTIONS_MOST = 100;

/** What pages and functions make up to be known by. */
const Token = v.pipe(v.string(), v.regex(/^[a-z0-9]{8,64}$/, 'a made-up name'));
const RunId = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,32}$/, 'the id of a run'));
const Index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PORTIONS_MOST - 1));
const Step = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const IssueIds = v.pipe(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(1))), v.readonly());
const DateTime = v.pipe(v.string(), v.isoTimestamp());
const { mode, rules, labels, scope, issues } = RunHeader.pipe[0].entries;

const OF_RUN = { projectId: ProjectId, runId: RunId };
const OF_HOLDER = { ...OF_RUN, holder: Token, step: Step, state: RunState };

/** What the calls about runs take. */
export const RUN_PAYLOADS = {
  'run.start': v.strictObject({
    projectId: ProjectId,
    attempt: Token,
    run: v.strictObject({
      mode,
      rules,
      labels,
      scope,
      scannedAt: DateTime,
      issues: v.pipe(issues, v.minValue(1)),
      portions: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PORTIONS_MOST)),
    }),
  }),
  'run.add-portion': v.strictObject({ ...OF_RUN, index: Index, groups: v.pipe(v.array(RunGroup), v.readonly()) }),
  'run.begin': v.strictObject(OF_RUN),
  'run.take': v.strictObject({ ...OF_RUN, holder: Token }),
  'run.portion': v.strictObject({ ...OF_RUN, index: Index }),
  'run.checkpoint': v.strictObject({
    ...OF_HOLDER,
    changed: v.nullable(v.strictObject({ index: Index, left: RunLeft })),
  }),
  'run.release': v.strictObject(OF_HOLDER),
  'run.command': v.strictObject({ ...OF_RUN, command: v.picklist(RUN_COMMANDS) }),
  'run.current': v.strictObject({ projectId: ProjectId }),
  'run.list': v.strictObject({ projectId: ProjectId, before: v.nullable(DateTime) }),
  'run.undo': v.strictObject({
    ...OF_RUN,
    attempt: Token,
    mode: v.picklist(RUN_MODES),
    ids: v.nullable(v.pipe(IssueIds, v.maxLength(PORTION_MOST))),
  }),
  'run.retry': v.strictObject({ ...OF_RUN, attempt: Token, mode: v.picklist(RUN_MODES) }),
} as const satisfies { readonly [Name in keyof RunApi]: v.GenericSchema<unknown, RunApi[Name]['payload']> };

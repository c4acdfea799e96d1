import * as v from 'valibot';

import type { FunctionName } from './api';
import { ProjectId } from './project-id';
import { RUN_PAYLOADS } from './run-payloads';

const Version = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Most characters of the reason for a version. */
export const REASON_LENGTH = 500;

/** What each function takes. The rule set stays unknown here: it has a parser of its own, with better faults. */
export const PAYLOADS = {
  'rules.read': v.strictObject({ projectId: ProjectId }),
  'rules.publish': v.strictObject({
    projectId: ProjectId,
    baseVersion: Version,
    baseHash: v.exactOptional(v.pipe(v.string(), v.regex(/^[\da-f]{64}$/, 'a hash'))),
    ruleSet: v.unknown(),
    reason: v.pipe(v.string(), v.trim(), v.maxLength(REASON_LENGTH)),
    despiteTests: v.boolean(),
    draftRevision: v.exactOptional(Version),
  }),
  'rules.repair': v.strictObject({ projectId: ProjectId }),
  'draft.save': v.strictObject({
    projectId: ProjectId,
    revision: Version,
    baseVersion: Version,
    ruleSet: v.unknown(),
    forms: v.unknown(),
  }),
  'draft.discard': v.strictObject({ projectId: ProjectId, revision: v.exactOptional(Version) }),
  'history.list': v.strictObject({ projectId: ProjectId, before: v.nullable(Version) }),
  'history.read': v.strictObject({ projectId: ProjectId, version: v.pipe(Version, v.minValue(1)) }),
  'project.forget': v.strictObject({ projectId: ProjectId }),
  ...RUN_PAYLOADS,
} as const satisfies Record<FunctionName, v.GenericSchema>;

export type Payload<Name extends FunctionName> = v.InferOutput<(typeof PAYLOADS)[Name]>;

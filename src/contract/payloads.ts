import * as v from 'valibot';

import type { FunctionName } from './api';

const ProjectId = v.pipe(v.string(), v.regex(/^\d{1,19}$/, 'a project id'));
const Version = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What each function takes. The rule set stays unknown here: it has a parser of its own, with better faults. */
export const PAYLOADS = {
  'rules.read': v.strictObject({ projectId: ProjectId }),
  'rules.publish': v.strictObject({ projectId: ProjectId, baseVersion: Version, ruleSet: v.unknown() }),
  'rules.repair': v.strictObject({ projectId: ProjectId }),
} as const satisfies Record<FunctionName, v.GenericSchema>;

export type Payload<Name extends FunctionName> = v.InferOutput<(typeof PAYLOADS)[Name]>;

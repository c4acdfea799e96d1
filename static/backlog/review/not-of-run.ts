import { openRunOf } from '#issue';

import type { ScannedIssue } from '../scan/scanned-issue';

/** Those of some issues whose tag is not of a run, be it final or not. */
export const notOfRun = (issues: readonly ScannedIssue[], runId: string | undefined): readonly ScannedIssue[] =>
  runId === undefined ? issues : issues.filter(({ tag }) => tag?.run !== runId && openRunOf(tag) !== runId);

import type { DraftConflict } from '#contract';
import { revisionOf, type FoundDraft } from '#storage';

import type { Ports } from './ports';
import { withBase } from './with-base';

/** What a page is told whose draft is not the stored one: what stands there, and what to go on from. */
export async function draftConflict(ports: Ports, projectId: string, found: FoundDraft): Promise<DraftConflict> {
  const draft = found.kind === 'draft' ? await withBase(ports, projectId, found.draft, undefined) : null;
  return { kind: 'conflict', draft, revision: revisionOf(found) };
}

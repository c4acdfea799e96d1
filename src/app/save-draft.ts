import type { Api, Payload } from '#contract';
import { draftSize, readDraft, saveDraft, VALUE_LIMIT, type Draft } from '#storage';

import { acceptableRules } from './acceptable-rules';
import { AppError } from './app-error';
import { draftConflict } from './draft-conflict';
import type { Ports } from './ports';
import { requireProjectAdmin } from './require-project-admin';

/**
 * Keeps what an admin has not published yet, over the revision that the page knows. A save whose answer was lost is
 * found again by what it holds.
 *
 * @throws AppError, JiraError; then nothing was changed
 */
export async function saveDraftOf(
  ports: Ports,
  { projectId, revision, baseVersion, ruleSet, forms }: Payload<'draft.save'>,
): Promise<Api['draft.save']['result']> {
  const owner = { projectId, accountId: await requireProjectAdmin(ports, projectId) };
  const savedAt = ports.now().toISOString();
  const draft: Draft = { revision: revision + 1, savedAt, baseVersion, ruleSet: acceptableRules(ruleSet), forms };
  if (draftSize(draft) > VALUE_LIMIT) throw new AppError('too-large');
  if ((await saveDraft(ports.store, owner, draft)) === 'done') {
    return { kind: 'saved', revision: draft.revision, savedAt };
  }
  const found = await readDraft(ports.store, owner);
  return found.kind === 'draft' && isSame(found.draft, draft)
    ? { kind: 'saved', revision: found.draft.revision, savedAt: found.draft.savedAt }
    : draftConflict(ports, projectId, found);
}

const isSame = (stored: Draft, sent: Draft): boolean => textOf(stored) === textOf(sent);

const textOf = ({ revision, baseVersion, ruleSet, forms }: Draft): string =>
  JSON.stringify([revision, baseVersion, ruleSet, forms]);

import type { Api, Payload, ProjectRulesState, SurvivingRules } from '#contract';
import type { ReadCopy } from '#jira';
import { readDraft, readStored, type FoundDraft, type StoredRules } from '#storage';

import { readProjectCopy, stateOfCopy } from './copy-state';
import type { Ports } from './ports';
import { requireProjectAdmin } from './require-project-admin';
import { withBase } from './with-base';

/**
 * The published rules of a project, how their copy is, and what the user has not published yet. Where the store has none
 * that can be used, what survives in the copy comes along: nobody is locked out of the rules that issues are read with.
 *
 * @throws AppError, JiraError, StoredRulesError
 */
export async function readRules(
  ports: Ports,
  { projectId }: Payload<'rules.read'>,
): Promise<Api['rules.read']['result']> {
  const accountId = await requireProjectAdmin(ports, projectId);
  const [[found, stored], copy] = await Promise.all([
    readDraftAndRules(ports, projectId, accountId),
    readProjectCopy(ports, projectId),
  ]);
  const published = stored.kind === 'published' ? stored.published : undefined;
  return {
    rules: withSurviving(stored, copy),
    copy: stateOfCopy(copy, published),
    draft: found.kind === 'draft' ? await withBase(ports, projectId, found.draft, versionOf(stored)) : null,
    ...(found.kind === 'unreadable' && { unreadableDraft: found.revision }),
  };
}

/** One after the other, so that no draft comes along that was begun with a newer version than the rules are. */
async function readDraftAndRules(
  { store }: Ports,
  projectId: string,
  accountId: string,
): Promise<readonly [FoundDraft, StoredRules]> {
  const draft = await readDraft(store, { projectId, accountId });
  return [draft, await readStored(store, projectId)];
}

function versionOf(stored: StoredRules): number {
  if (stored.kind === 'none') return 0;
  return stored.kind === 'published' ? stored.published.version : stored.version;
}

function withSurviving(stored: StoredRules, copy: ReadCopy): ProjectRulesState {
  const surviving: SurvivingRules | null = copy.kind === 'ok' ? { version: copy.version, ruleSet: copy.ruleSet } : null;
  switch (stored.kind) {
    case 'published':
      return stored;
    case 'none':
      return { kind: 'none', surviving };
    case 'corrupt':
    case 'newer':
      return { kind: stored.kind, version: stored.version, surviving };
  }
}

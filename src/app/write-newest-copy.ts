import type { CopyState, PublishedRules } from '#contract';
import { writeCopy, writeRulesProperty } from '#jira';
import { readStored } from '#storage';

import type { Ports } from './ports';

/** Publishes in a row that may overtake a write before it gives up; the one who overtook last writes as well. */
const MOST_WRITES = 5;

/**
 * Writes the copy of the published rules. Jira does not order the writes of two publishers: whoever wrote looks whether
 * a newer version was published meanwhile, and then writes that one, so that the last write is never an old one.
 *
 * @returns how the copy stands to what is published after that
 * @throws JiraError, StoredRulesError
 */
export async function writeNewestCopy(ports: Ports, projectId: string, published: PublishedRules): Promise<CopyState> {
  let newest = published;
  for (let writes = 0; writes < MOST_WRITES; writes += 1) {
    await writeRulesProperty(ports.request, projectId, await writeCopy(newest.version, newest.ruleSet));
    const stored = await readStored(ports.store, projectId);
    if (stored.kind === 'none') return 'behind';
    if (stored.kind !== 'published') return stored.version > newest.version ? 'behind' : 'current';
    if (stored.published.version <= newest.version) return 'current';
    newest = stored.published;
  }
  return 'behind';
}

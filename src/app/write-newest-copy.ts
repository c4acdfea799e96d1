import type { CopyState, PublishedRules } from '#contract';
import { deleteRulesProperty, writeCopy, writeRulesProperty } from '#jira';
import { readStored } from '#storage';

import type { Ports } from './ports';

/** Publishes in a row that may overtake a write before it gives up; the one who overtook last writes as well. */
const MOST_WRITES = 5;

/**
 * Writes the copy of the published rules. Jira does not order the writes of two publishers: whoever wrote looks whether
 * a newer version was published meanwhile, or all were forgotten, and then writes that, so that the last write is never
 * an old one.
 *
 * @param published undefined: nothing is published any more, so that there is to be no copy
 * @returns how the copy stands to what is published after that
 * @throws JiraError, StoredRulesError
 */
export async function writeNewestCopy(
  ports: Ports,
  projectId: string,
  published: PublishedRules | undefined,
): Promise<CopyState> {
  let newest = published;
  for (let writes = 0; writes < MOST_WRITES; writes += 1) {
    if (newest === undefined) await deleteRulesProperty(ports.request, projectId);
    else await writeRulesProperty(ports.request, projectId, await writeCopy(newest.version, newest.ruleSet));
    const stored = await readStored(ports.store, projectId);
    switch (stored.kind) {
      case 'none':
        if (newest === undefined) return 'missing';
        newest = undefined;
        break;
      case 'published':
        if (isSame(stored.published, newest)) return 'current';
        newest = stored.published;
        break;
      case 'corrupt':
      case 'newer':
        return stored.version > (newest?.version ?? 0) ? 'behind' : 'current';
    }
  }
  return 'behind';
}

/** Versions begin anew once they were forgotten, so that a lower number may be the newer one. */
const isSame = ({ version, hash }: PublishedRules, other: PublishedRules | undefined): boolean =>
  version === other?.version && hash === other.hash;

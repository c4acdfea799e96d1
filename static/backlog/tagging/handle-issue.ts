import { standingTag, tagState } from '#issue';
import { JiraError } from '#jira';
import type { TagAim, TagChange } from '#run';

import { applyTag, type ApplyPorts } from '../../ui/apply-tag';
import { failureFrom } from '../../ui/failure-words';
import type { ApprovedIssue, Outcome } from './tagging-state';

export interface TagWork extends ApplyPorts {
  /** Changes whose outcome is not known, by issue id: kept from one try of a list to the next. */
  readonly lost: Map<string, TagChange>;
}

/**
 * Tags one issue of a list, or takes its tag back, and says what became of it.
 *
 * @throws whatever gives up a wait, when nothing was written
 */
export async function handleIssue({ id }: ApprovedIssue, aim: TagAim, work: TagWork): Promise<Outcome> {
  const applied = await applyTag(id, aim, work, work.lost.get(id));
  work.lost.delete(id);
  if (applied.kind === 'failed') {
    if (applied.lost !== undefined) work.lost.set(id, applied.lost);
    return failed(applied.error);
  }
  const { tag, labels } = tagState(applied.issue);
  const standing = standingTag(tag, labels, work.names);
  if (applied.kind === 'left') return { kind: applied.why, standing };
  return aim.kind === 'undo' ? { kind: 'undone', standing } : { kind: 'tagged', standing, change: applied.change };
}

/** The outcome of an issue for which something was thrown. */
export function failed(error: unknown): Outcome {
  const jiraWords = error instanceof JiraError && error.code === 'rejected' ? error.messages : [];
  return { kind: 'failed', failure: failureFrom(error), jiraWords };
}

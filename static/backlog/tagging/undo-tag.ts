import { parseTag, standingTag, TAG_PROPERTY } from '#issue';
import { deleteTag, editIssue, getIssue } from '#jira';
import { planTagUndo } from '#run';

import type { TagWork } from './tag-issue';
import type { ApprovedIssue, Outcome } from './tagging-state';

/**
 * Takes one tag back: property and label as they were, unless somebody changed them since.
 *
 * @throws JiraError when Jira refuses, or fails
 */
export async function undoTag(
  { id }: ApprovedIssue,
  { decision, before }: Extract<Outcome, { kind: 'tagged' }>,
  { request, patiently, names }: Pick<TagWork, 'request' | 'patiently' | 'names'>,
): Promise<Outcome> {
  const issue = await patiently(() => getIssue(request, id));
  const plan = planTagUndo(issue, decision, before, names);
  const now = standingTag(parseTag(issue.properties[TAG_PROPERTY]), issue.fields.labels, names);
  if (plan.kind === 'changed-since') return { kind: 'changed-since', standing: now };
  if (plan.kind === 'write') {
    const { edit, deleteProperty } = plan.undo;
    if (deleteProperty) await patiently(() => deleteTag(request, id));
    if (edit !== undefined) await patiently(() => editIssue(request, id, edit));
  }
  return { kind: 'undone', standing: standingTag(before.tag, before.labels, names) };
}

import {
  DEFAULT_LABELS,
  parseTag,
  tagEdit,
  tagPermission,
  TAG_PROPERTY,
  undoPlan,
  type IssueEdit,
  type JiraIssue,
  type TagBefore,
  type TagDecision,
} from '#issue';
import { deleteTag, editIssue, getIssue, JiraError, type Request } from '#jira';

/** How a write ended; `overtaken`: somebody else changed the tag meanwhile, so nothing was written. */
export type TagStep =
  | { readonly kind: 'written'; readonly issue: JiraIssue; readonly before: TagBefore }
  | { readonly kind: 'overtaken'; readonly issue: JiraIssue };

/** A tag and the labels beside it, as they were read. */
export const tagBefore = ({ fields, properties }: JiraIssue): TagBefore => ({
  tag: parseTag(properties[TAG_PROPERTY]),
  labels: fields.labels,
});

/**
 * Tags an issue, unless its tag is no longer the one that the person saw.
 *
 * @param shown the issue as the person saw it when deciding
 * @throws JiraError when nothing was written, or when that cannot be known
 */
export async function writeTag(request: Request, shown: JiraIssue, decision: TagDecision): Promise<TagStep> {
  const fresh = await getIssue(request, shown.id);
  const before = tagBefore(fresh);
  if (!isSameTag(before, tagBefore(shown))) return { kind: 'overtaken', issue: fresh };
  const permission = tagPermission(fresh);
  if (!permission.mayTag) throw new JiraError('forbidden', []);
  const edit = tagEdit(decision, before.labels, DEFAULT_LABELS, permission);
  try {
    await editIssue(request, fresh.id, edit);
  } catch (error) {
    if (!isOutcomeUnknown(error)) throw error;
    const now = await getIssue(request, fresh.id);
    if (!isSameTag(tagBefore(now), tagBefore(withEdit(fresh, edit)))) throw error;
    return { kind: 'written', issue: now, before };
  }
  return { kind: 'written', issue: await readBack(request, withEdit(fresh, edit)), before };
}

/**
 * Puts back what stood before a decision, unless somebody has changed the tag since. Half an undo, broken off by a lost
 * connection, can be taken up again.
 *
 * @param before what stood before the decision
 * @param after what the decision wrote
 * @throws JiraError
 */
export async function undoTag(
  request: Request,
  issueId: string,
  before: TagBefore,
  after: TagBefore,
): Promise<TagStep> {
  const fresh = await getIssue(request, issueId);
  const now = tagBefore(fresh);
  if (!isBetween(now, before, after)) return { kind: 'overtaken', issue: fresh };
  const plan = undoPlan(before, now.labels, DEFAULT_LABELS, tagPermission(fresh));
  if (plan.edit !== undefined) await editIssue(request, issueId, plan.edit);
  if (plan.deleteProperty) await deleteTag(request, issueId);
  const undone = plan.edit === undefined ? fresh : withEdit(fresh, plan.edit);
  const expected = plan.deleteProperty ? { ...undone, properties: {} } : undone;
  return { kind: 'written', issue: await readBack(request, expected), before: now };
}

/** Whether the tag and the app's two labels are the same; other labels may differ. */
export function isSameTag(one: TagBefore, other: TagBefore): boolean {
  return isBetween(one, other, other);
}

/** Whether each part of the tag is as it was either before or after a change. */
function isBetween(now: TagBefore, before: TagBefore, after: TagBefore): boolean {
  const tag = written(now);
  if (tag !== written(before) && tag !== written(after)) return false;
  return Object.values(DEFAULT_LABELS).every((name) =>
    [before, after].some(({ labels }) => labels.includes(name) === now.labels.includes(name)),
  );
}

function written({ tag }: TagBefore): string {
  return tag === undefined ? '' : [tag.place, tag.band, tag.by, tag.rules, tag.run, tag.label].join();
}

/** The issue as Jira has it now; where it cannot be read just then, as it must be after the write. */
async function readBack(request: Request, expected: JiraIssue): Promise<JiraIssue> {
  try {
    return await getIssue(request, expected.id);
  } catch {
    return expected;
  }
}

function withEdit(issue: JiraIssue, { update, properties = [] }: IssueEdit): JiraIssue {
  const labels = (update.labels ?? []).reduce<readonly string[]>(
    (kept, operation) =>
      'add' in operation ? [...kept, operation.add] : kept.filter((label) => label !== operation.remove),
    issue.fields.labels,
  );
  const written = Object.fromEntries(properties.map(({ key, value }) => [key, value]));
  return {
    ...issue,
    fields: { ...issue.fields, labels: [...labels] },
    properties: { ...issue.properties, ...written },
  };
}

const isOutcomeUnknown = (error: unknown): boolean =>
  error instanceof JiraError && (error.code === 'connection-lost' || error.code === 'jira-unavailable');

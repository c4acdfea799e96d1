import {
  DEFAULT_LABELS,
  ownLabels,
  parseTag,
  TAG_PROPERTY,
  TAG_SCHEMA,
  tagPermission,
  type IssueEdit,
  type JiraIssue,
  type ProjectLabels,
  type Tag,
  type TagWrite,
} from '#issue';

/** What to do next with an issue from which all that the app wrote shall go. */
export type RemovalStep =
  | { readonly kind: 'write'; readonly write: TagWrite }
  /** There is nothing of the app's on it. */
  | { readonly kind: 'clean' }
  /** The user may not edit it; or labels are not on its screen, and without them its tag would be a person's decision. */
  | { readonly kind: 'forbidden'; readonly why: 'issue' | 'labels' };

/**
 * Plans how to take the tag and the labels off an issue as it is now. As with an undo, the edit that takes labels off
 * makes the tag a mere suggestion first: broken off before the property is deleted, nothing looks like a decision.
 *
 * @param labels the project's labels; one that the tag was written with under another name goes too
 * @param earlier names that the project's labels had before; they go where the app's property says that it wrote here
 */
export function planRemoval(issue: JiraIssue, labels: ProjectLabels, earlier: readonly string[]): RemovalStep {
  const { [TAG_PROPERTY]: property } = issue.properties;
  const tag = parseTag(property);
  const ours = new Set([...ownLabels(labels), ...labelOf(tag), ...(property === undefined ? [] : earlier)]);
  const remove = issue.fields.labels.filter((label) => ours.has(label)).map((label) => ({ remove: label }));
  if (property === undefined && remove.length === 0) return { kind: 'clean' };
  const { mayTag, mayLabel } = tagPermission(issue);
  if (!mayTag) return { kind: 'forbidden', why: 'issue' };
  if (remove.length > 0 && !mayLabel) return { kind: 'forbidden', why: 'labels' };
  const edit: IssueEdit | undefined =
    remove.length === 0 ? undefined : { update: { labels: remove }, ...(tag !== undefined && asSuggestion(tag)) };
  return { kind: 'write', write: { edit, deleteProperty: property !== undefined } };
}

/** The label that a tag was written with, if it was with one. */
function labelOf(tag: Tag | undefined): readonly string[] {
  if (tag === undefined || tag.by === 'suggestion' || tag.label === false) return [];
  if (tag.label !== undefined) return [tag.label];
  return tag.place === 'backlog' || tag.place === 'plan' ? [DEFAULT_LABELS[tag.place]] : [];
}

function asSuggestion({ place, band, rules }: Tag): Pick<IssueEdit, 'properties'> {
  return { properties: [{ key: TAG_PROPERTY, value: { schema: TAG_SCHEMA, place, band, by: 'suggestion', rules } }] };
}

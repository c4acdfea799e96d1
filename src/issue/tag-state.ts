import type { JiraIssue } from './jira-issue';
import { ownLabels, type ProjectLabels } from './label-names';
import { parseTag, TAG_PROPERTY, type Tag } from './tag';
import type { TagWrite } from './tag-write';

/** A tag and the labels beside it, as they were read: all that tagging changes of an issue, and puts back. */
export interface TagState {
  readonly tag: Tag | undefined;
  readonly labels: readonly string[];
}

/** The tag and the labels of an issue. */
export const tagState = ({ fields, properties }: JiraIssue): TagState => ({
  tag: parseTag(properties[TAG_PROPERTY]),
  labels: fields.labels,
});

/** Whether something stands in the tag's place that this version cannot read: perhaps the tag of a later one. */
export const hasForeignTag = ({ properties }: Pick<JiraIssue, 'properties'>): boolean =>
  properties[TAG_PROPERTY] !== undefined && parseTag(properties[TAG_PROPERTY]) === undefined;

const TAG_FIELDS = ['place', 'band', 'by', 'rules', 'run', 'label', 'beside'] as const;

/** Whether the tag and the app's two labels are the same; other labels may differ. */
export function isSameTag(one: TagState, other: TagState, names: ProjectLabels): boolean {
  return (
    (one.tag === undefined) === (other.tag === undefined) &&
    TAG_FIELDS.every((field) => one.tag?.[field] === other.tag?.[field]) &&
    ownLabels(names).every((name) => one.labels.includes(name) === other.labels.includes(name))
  );
}

/** What Jira makes of a write. */
export function stateAfter({ tag, labels }: TagState, { edit, deleteProperty }: TagWrite): TagState {
  const next = new Set(labels);
  for (const operation of edit?.update.labels ?? []) {
    if ('add' in operation) next.add(operation.add);
    else next.delete(operation.remove);
  }
  return { tag: deleteProperty ? undefined : (edit?.properties?.[0]?.value ?? tag), labels: [...next] };
}

/** The issue with another tag and other labels. */
export function withTagState(issue: JiraIssue, { tag, labels }: TagState): JiraIssue {
  const others = Object.entries(issue.properties).filter(([key]) => key !== TAG_PROPERTY);
  const properties = Object.fromEntries(tag === undefined ? others : [...others, [TAG_PROPERTY, tag]]);
  return { ...issue, fields: { ...issue.fields, labels: [...labels] }, properties };
}

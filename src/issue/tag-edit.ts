import type { Band, Side } from '#rules';

import type { JiraIssue } from './jira-issue';
import { DEFAULT_LABELS, ownLabels, type ProjectLabels } from './label-names';
import { TAG_PROPERTY, TAG_SCHEMA, type Tag } from './tag';
import type { TagState } from './tag-state';
import type { IssueEdit, LabelOperation, TagWrite } from './tag-write';

/** What to write to tag an issue. */
export interface TagDecision {
  readonly place: Side;
  readonly band: Band;
  readonly by: 'person' | 'run';
  /** Version of the rules in force; 0 for the built-in ones. */
  readonly rules: number;
}

/** What the user may do with this issue, as Jira's `editmeta` says. */
export interface TagPermission {
  readonly mayTag: boolean;
  /** False when labels are not on the issue's edit screen: then only the property is written. */
  readonly mayLabel: boolean;
}

/** Whether this user may tag this issue; without `editmeta` in the answer, no. */
export function tagPermission({ editmeta }: Pick<JiraIssue, 'editmeta'>): TagPermission {
  const fields = editmeta?.fields ?? {};
  return { mayTag: Object.keys(fields).length > 0, mayLabel: Object.hasOwn(fields, 'labels') };
}

/** The edit that tags an issue: the property, the label of the place, and the other side's label taken off. */
export function tagEdit(
  decision: TagDecision,
  labels: readonly string[],
  names: ProjectLabels,
  { mayLabel }: Pick<TagPermission, 'mayLabel'>,
): IssueEdit {
  const other: Side = decision.place === 'backlog' ? 'plan' : 'backlog';
  const value: Tag = { schema: TAG_SCHEMA, ...decision };
  if (names === null) return tagAndLabels({ ...value, label: false }, []);
  const name = names[decision.place];
  const operations = mayLabel ? labelOperations(labels, name, names[other]) : [];
  if (!mayLabel && !labels.includes(name)) return tagAndLabels({ ...value, label: false }, operations);
  return tagAndLabels(name === DEFAULT_LABELS[decision.place] ? value : { ...value, label: name }, operations);
}

/**
 * The way back to what stood before: only the app's two labels and its property are touched. Jira cannot delete a
 * property and change a label in one call. So the edit that puts the labels back also makes the tag a mere suggestion,
 * which decides nothing: broken off between its two calls, an undo never looks like a person's decision.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-put
 */
export function undoWrite(before: TagState, now: TagState, names: ProjectLabels): TagWrite {
  const operations = ownLabels(names).flatMap((name): LabelOperation[] => {
    const was = before.labels.includes(name);
    if (was === now.labels.includes(name)) return [];
    return [was ? { add: name } : { remove: name }];
  });
  if (before.tag !== undefined) {
    return { edit: tagAndLabels(before.tag, operations), deleteProperty: false };
  }
  if (operations.length === 0) return { edit: undefined, deleteProperty: now.tag !== undefined };
  if (now.tag === undefined) return { edit: { update: { labels: operations } }, deleteProperty: false };
  const { place, band, rules } = now.tag;
  const suggestion: Tag = { schema: TAG_SCHEMA, place, band, by: 'suggestion', rules };
  return { edit: tagAndLabels(suggestion, operations), deleteProperty: true };
}

const tagAndLabels = (value: Tag, labels: readonly LabelOperation[]): IssueEdit => ({
  update: labels.length > 0 ? { labels } : {},
  properties: [{ key: TAG_PROPERTY, value }],
});

function labelOperations(labels: readonly string[], add: string, remove: string): readonly LabelOperation[] {
  return [...(labels.includes(add) ? [] : [{ add }]), ...(labels.includes(remove) ? [{ remove }] : [])];
}

import type { Band, Side } from '#rules';

import type { JiraIssue } from './jira-issue';
import { TAG_PROPERTY, TAG_SCHEMA, type LabelNames, type Tag } from './tag';

/** The body of one edit of an issue: label and property together, so that they cannot part. */
export interface IssueEdit {
  readonly update: { readonly labels?: readonly LabelOperation[] };
  readonly properties?: readonly { readonly key: string; readonly value: Tag }[];
}

type LabelOperation = { readonly add: string } | { readonly remove: string };

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
  names: LabelNames,
  { mayLabel }: Pick<TagPermission, 'mayLabel'>,
): IssueEdit {
  const other: Side = decision.place === 'backlog' ? 'plan' : 'backlog';
  const operations = mayLabel ? labelOperations(labels, names[decision.place], names[other]) : [];
  const isLabelled = mayLabel || labels.includes(names[decision.place]);
  const value: Tag = { schema: TAG_SCHEMA, ...decision, ...(isLabelled ? {} : { label: false }) };
  return {
    update: operations.length > 0 ? { labels: operations } : {},
    properties: [{ key: TAG_PROPERTY, value }],
  };
}

/** What a tag was before it was changed, to put it back. */
export interface TagBefore {
  readonly tag: Tag | undefined;
  readonly labels: readonly string[];
}

/** How to put a tag back: an edit, and whether the property has to be deleted besides. */
export interface UndoPlan {
  readonly edit: IssueEdit | undefined;
  readonly deleteProperty: boolean;
}

/** The way back to what stood before: only the app's two labels and its property are touched. */
export function undoPlan(
  before: TagBefore,
  labelsNow: readonly string[],
  names: LabelNames,
  { mayLabel }: Pick<TagPermission, 'mayLabel'>,
): UndoPlan {
  const operations = Object.values(names).flatMap((name): LabelOperation[] => {
    const was = before.labels.includes(name);
    if (!mayLabel || was === labelsNow.includes(name)) return [];
    return [was ? { add: name } : { remove: name }];
  });
  const update = operations.length > 0 ? { labels: operations } : {};
  const properties = before.tag === undefined ? undefined : [{ key: TAG_PROPERTY, value: before.tag }];
  const isEmpty = operations.length === 0 && properties === undefined;
  return {
    edit: isEmpty ? undefined : { update, ...(properties === undefined ? {} : { properties }) },
    deleteProperty: before.tag === undefined,
  };
}

function labelOperations(labels: readonly string[], add: string, remove: string): readonly LabelOperation[] {
  return [...(labels.includes(add) ? [] : [{ add }]), ...(labels.includes(remove) ? [{ remove }] : [])];
}

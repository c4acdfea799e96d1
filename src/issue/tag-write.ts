import type { Tag } from './tag';

/** The body of one edit of an issue: label and property together, so that they cannot part. */
export interface IssueEdit {
  readonly update: { readonly labels?: readonly LabelOperation[] };
  readonly properties?: readonly { readonly key: string; readonly value: Tag }[];
}

export type LabelOperation = { readonly add: string } | { readonly remove: string };

/** Up to two calls that change a tag: an edit, then the property's deletion. */
export interface TagWrite {
  readonly edit: IssueEdit | undefined;
  readonly deleteProperty: boolean;
}

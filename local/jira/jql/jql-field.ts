import type { IndexedProperty } from '../model/indexed-property';
import type { IssueRecord } from '../model/issue-record';
import type { SiteStore } from '../site-store';

/** What a query is read against. */
export interface JqlContext {
  readonly store: SiteStore;
  /** Now, in milliseconds since the epoch; relative dates count from here. */
  readonly now: number;
  readonly accountId: string;
  readonly indexedProperties: readonly IndexedProperty[];
}

export type Operator = '=' | '!=' | 'in' | 'not in' | 'is' | 'is not' | '~' | '!~' | '<' | '<=' | '>' | '>=';

/** A single value to compare with: as written, or the time that a function gave. */
export type JqlValue =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'time'; readonly at: number };

export type IssueTest = (issue: IssueRecord) => boolean;

/** One field of JQL: how it is compared and sorted. */
export interface JqlField {
  readonly operators: readonly Operator[];
  isEmpty(issue: IssueRecord): boolean;
  /** Whether the field has one of these values. @throws JiraError 400 for a value that cannot be. */
  hasOneOf?(values: readonly JqlValue[]): IssueTest;
  contains?(value: JqlValue): IssueTest;
  /** Sign of the issue's value against this one, or null if they do not compare. */
  compare?(value: JqlValue): (issue: IssueRecord) => number | null;
  /** What ORDER BY sorts by; null goes last. */
  sortKey?(issue: IssueRecord): string | number | null;
}

/** Makes a field of one query. `name` is the field as it is written there, for messages. */
export type FieldFactory = (name: string, context: JqlContext) => JqlField;

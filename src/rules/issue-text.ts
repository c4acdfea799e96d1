/** The fields of an issue that rules can look in. */
export const FIELDS = ['summary', 'description', 'type', 'labels', 'components'] as const;
export type Field = (typeof FIELDS)[number];

/** Fields that rules do not look in, but that can be a condition of theirs. */
export const FACTS = ['status', 'dueDate', 'fixVersions', 'subTask'] as const;
export type Fact = (typeof FACTS)[number];

/** Any text field that a Jira site adds, by its id: `customfield_10042`. */
export type CustomField = `customfield_${number}`;

/** Whatever of an issue evidence can lie in. */
export type IssueField = Field | Fact | CustomField;

const KNOWN_FIELDS: readonly IssueField[] = [...FIELDS, ...FACTS];

/** Orders fields: those that rules look in, then facts, then custom fields by their ids. */
export function fieldOrder(a: IssueField, b: IssueField): number {
  const [first, second] = [KNOWN_FIELDS.indexOf(a), KNOWN_FIELDS.indexOf(b)];
  if (first >= 0 && second >= 0) return first - second;
  if (first < 0 && second < 0) return a === b ? 0 : a < b ? -1 : 1;
  return first < 0 ? 1 : -1;
}

/** Parts of a text that a rule can leave out. */
export const PARTS = ['headings', 'lists', 'tables', 'quotes', 'code', 'panels'] as const;
export type Part = (typeof PARTS)[number];

/** A stretch of a text in UTF-16 code units: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a stretch of a text is. `links` are never read; `mentions` are what `{person}` means. */
export interface PartSpan extends Span {
  readonly part: Part | 'links' | 'mentions';
}

/** One field of an issue as plain text. */
export interface FieldText {
  readonly text: string;
  /** Ordered by their start, of equal starts the longer first; one may lie in another, none is empty. */
  readonly parts: readonly PartSpan[];
}

/**
 * What a suggestion is made from. All offsets of evidence point into these texts. Several names (labels, components, fix
 * versions) stand on lines of their own; a due date reads `2026-03-14`; `subTask` holds the name of the issue type if
 * that is one of a sub-task; what is not set is empty.
 */
export type IssueText = Readonly<Record<Field | Fact, FieldText>> & Readonly<Partial<Record<CustomField, FieldText>>>;

const EMPTY: FieldText = { text: '', parts: [] };

/** One field of an issue; empty if the issue has no such field. */
export const fieldText = (text: IssueText, field: IssueField): FieldText => text[field] ?? EMPTY;

/**
 * The text of an issue from plain strings; what is left out is empty.
 *
 * @param fields plain texts by field, e.g. `{ summary: 'Upgrade to Java 21' }`
 */
export function plainIssueText(fields: Readonly<Partial<Record<IssueField, string>>>): IssueText {
  const issueText: Record<Field | Fact, FieldText> & Partial<Record<CustomField, FieldText>> = {
    summary: EMPTY,
    description: EMPTY,
    type: EMPTY,
    labels: EMPTY,
    components: EMPTY,
    status: EMPTY,
    dueDate: EMPTY,
    fixVersions: EMPTY,
    subTask: EMPTY,
  };
  const plain = Object.entries(fields).map(([field, text = '']): [string, FieldText] => [field, { text, parts: [] }]);
  return { ...issueText, ...Object.fromEntries(plain) };
}

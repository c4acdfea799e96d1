/** The parts of an issue that rules can look in. */
export const FIELDS = ['summary', 'description', 'type', 'labels', 'components'] as const;
export type Field = (typeof FIELDS)[number];

/** A stretch of a text in UTF-16 code units: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One part of an issue as plain text. */
export interface FieldText {
  readonly text: string;
  /** Stretches that rules do not read, in order: code and quotes. */
  readonly skipped: readonly Span[];
}

/** What a suggestion is made from. All offsets of evidence point into these texts. */
export type IssueText = Readonly<Record<Field, FieldText>>;

/**
 * The text of an issue from plain strings; what is left out is empty.
 *
 * @param parts plain texts by field, e.g. `{ summary: 'Upgrade to Java 21' }`
 */
export function plainIssueText(parts: Partial<Record<Field, string>>): IssueText {
  const field = (name: Field): FieldText => ({ text: parts[name] ?? '', skipped: [] });
  return {
    summary: field('summary'),
    description: field('description'),
    type: field('type'),
    labels: field('labels'),
    components: field('components'),
  };
}

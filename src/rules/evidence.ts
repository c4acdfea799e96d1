import type { IssueField, Span } from './issue-text';
import type { Question } from './question';

/** One place in an issue where a rule matched. Offsets are UTF-16 code units into the field's text. */
export interface Evidence extends Span {
  readonly ruleId: string;
  readonly question: Question;
  /** The rule's points; a rule counts once per issue, however many pieces of evidence it has. */
  readonly points: number;
  /** The pattern that matched, as written in the rule; empty for a rule that only asks whether a field is set. */
  readonly pattern: string;
  readonly field: IssueField;
}

import type { IssueText, Place, Question } from '#rules';

/** An issue that people have placed: what suggestions are measured against. */
export interface LabelledIssue {
  readonly id: string;
  /** The team, project or collection it comes from; empty if not told. Whole sources are left out to judge. */
  readonly source: string;
  readonly label: Place;
  /** The question that weighs most in it, where the people said so. */
  readonly question: Question | undefined;
  readonly text: IssueText;
}

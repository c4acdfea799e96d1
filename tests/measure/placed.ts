import { plainIssueText, type Place, type Question } from '#rules';
import type { LabelledIssue } from '#measure';

/** An issue of plain words that people have placed. */
export function placed(
  summary: string,
  label: Place,
  others: {
    readonly source?: string;
    readonly description?: string;
    readonly question?: Question;
    readonly id?: string;
  } = {},
): LabelledIssue {
  const { source = 'team', description = '', question, id = summary } = others;
  return { id, source, label, question, text: plainIssueText({ summary, description }) };
}

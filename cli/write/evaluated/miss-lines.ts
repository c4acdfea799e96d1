import { fieldText } from '#rules';
import { isRight, type Outcome } from '#measure';

import { printable } from '../printable';
import { confidenceText } from '../sureness';

/** Words of a summary that are shown. */
const LONGEST_SUMMARY = 100;

/** The suggestions that people would not have made, each with its evidence; those the rules were surest of first. */
export function missLines(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes
    .filter((outcome) => !isRight(outcome))
    .toSorted((a, b) => b.suggestion.confidence - a.suggestion.confidence)
    .map(({ issue, suggestion }) => {
      const summary = fieldText(issue.text, 'summary').text.slice(0, LONGEST_SUMMARY);
      const rules = new Map(suggestion.evidence.map((piece) => [piece.ruleId, piece]));
      const evidence = [...rules.values()]
        .sort((a, b) => b.points - a.points)
        .map(({ ruleId, question, points, field, start, end }) => {
          const words = fieldText(issue.text, field).text.slice(start, end);
          return `${ruleId} (${question} ${points}): ${words}`;
        });
      return printable(
        `${issue.id}: ${issue.label}, not ${suggestion.place} (${confidenceText(suggestion.confidence)}): ${summary}` +
          (evidence.length === 0 ? '' : ` | ${evidence.join('; ')}`),
      );
    });
}

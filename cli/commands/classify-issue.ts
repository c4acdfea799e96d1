import { fieldText, suggest, type CompiledRules, type Suggestion } from '#rules';

import type { IssueFromFile } from '../read/read-issue';
import type { Classified } from '../write/classified';
import { sureness } from '../write/sureness';

/** What the rules say of an issue, and by which words. */
export function classifyIssue(rules: CompiledRules, { key, text }: IssueFromFile): Classified {
  const suggestion = suggest(rules, text);
  const { place, isMeasured: measured } = suggestion;
  return { key, place, ...sureness(suggestion), measured, evidence: evidenceOf(suggestion, text) };
}

function evidenceOf({ evidence }: Suggestion, text: IssueFromFile['text']): readonly string[] {
  const strongestFirst = [...evidence].sort((a, b) => b.points - a.points);
  const byRule = new Map<string, string>();
  for (const { ruleId, question, points, field, start, end } of strongestFirst) {
    if (!byRule.has(ruleId))
      byRule.set(ruleId, `${ruleId} (${question} ${points}): ${fieldText(text, field).text.slice(start, end)}`);
  }
  return [...byRule.values()];
}

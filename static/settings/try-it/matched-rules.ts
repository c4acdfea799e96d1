import { fieldText, type Evidence, type IssueField, type IssueText, type Question } from '#rules';

/** A rule that matched a text. */
export interface MatchedRule {
  readonly id: string;
  readonly question: Question;
  readonly points: number;
  /** As they stand in the text, each once. */
  readonly words: readonly string[];
  readonly fields: readonly IssueField[];
}

/** A longer match is cut: a prefix can match one giant word. UTF-16 code units. */
const LONGEST_WORDS = 40;

/** The rules behind evidence, those with most points first. */
export function matchedRules(evidence: readonly Evidence[], text: IssueText): readonly MatchedRule[] {
  const rules = new Map<string, MatchedRule>();
  for (const { ruleId, question, points, field, start, end } of evidence) {
    const { words = [], fields = [] }: Partial<MatchedRule> = rules.get(ruleId) ?? {};
    const found = fieldText(text, field).text.slice(start, end).replace(/\s+/gu, ' ').toLowerCase();
    const word = found.length > LONGEST_WORDS ? `${found.slice(0, LONGEST_WORDS)}…` : found;
    rules.set(ruleId, {
      id: ruleId,
      question,
      points,
      words: words.includes(word) ? words : [...words, word],
      fields: fields.includes(field) ? fields : [...fields, field],
    });
  }
  return [...rules.values()].sort((a, b) => b.points - a.points);
}

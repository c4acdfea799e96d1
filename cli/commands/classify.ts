import { compileRules, fieldText, suggest, type CompiledRules, type RuleSet, type Suggestion } from '#rules';

import type { FileEntry, IssueFromFile } from '../read/read-issue';
import type { Classified } from '../write/classified';
import { WRITERS, type Format } from '../write/writers';

/** What came of a whole file. */
export interface ClassifySummary {
  readonly classified: number;
  readonly skipped: number;
}

interface ClassifyPorts {
  /** Takes a piece of the result; resolves when there is room for more. */
  readonly write: (text: string) => Promise<void>;
  /** Is told of every entry that was skipped. */
  readonly onSkipped: (row: number, reason: string) => void;
}

/** Classifies the issues of a file one by one, in constant memory. */
export async function classify(
  entries: AsyncIterable<FileEntry>,
  ruleSet: RuleSet,
  format: Format,
  { write, onSkipped }: ClassifyPorts,
): Promise<ClassifySummary> {
  const rules = compileRules(ruleSet);
  const writer = WRITERS[format];
  let classified = 0;
  let skipped = 0;
  for await (const entry of entries) {
    if (entry.ok) {
      // Not before: a file that cannot be read at all gives no output at all.
      if (classified === 0) await write(writer.head);
      classified += 1;
      await write(writer.row(classifyIssue(rules, entry.issue)));
    } else {
      skipped += 1;
      onSkipped(entry.row, entry.reason);
    }
  }
  if (classified === 0) await write(writer.head);
  return { classified, skipped };
}

function classifyIssue(rules: CompiledRules, { key, text }: IssueFromFile): Classified {
  const suggestion = suggest(rules, text);
  const { place, confidence } = suggestion;
  return { key, place, confidence: Math.round(confidence * 100) / 100, evidence: evidenceOf(suggestion, text) };
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

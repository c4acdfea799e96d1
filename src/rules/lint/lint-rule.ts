import type { Field } from '../issue-text';
import type { Language } from '../languages/language';
import { parsePattern } from '../pattern/parse-pattern';
import { USUAL_WHERE, type Rule } from '../rule-set';
import type { PatternPlace } from './finding';
import { rowName, type Row } from './rows/row';
import { looseRow, rowOf } from './rows/row-of';

/** A pattern with what the checks need to know of it. */
export interface LintPattern extends PatternPlace {
  /** What the matcher compares, and what is true of that beside it; empty if it can never match. */
  readonly rows: readonly Row[];
  /** Equal for patterns that match the same. */
  readonly name: string;
  /** Why it can never match. */
  readonly never: 'no-stems' | 'no-word' | undefined;
}

/** A rule that is switched on. */
export interface LintRule {
  readonly rule: Rule;
  /** Its place among the rules. */
  readonly order: number;
  readonly fields: readonly Field[];
  /** Equal for rules of the same conditions. */
  readonly conditions: string;
  readonly patterns: readonly LintPattern[];
}

/** Reads a rule for the checks. */
export function readRule(rule: Rule, order: number, language: Language): LintRule {
  const conditions = Object.entries(rule.only ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    rule,
    order,
    fields: rule.where ?? USUAL_WHERE,
    conditions: JSON.stringify(conditions),
    patterns: readPatterns(rule.id, rule.patterns, language),
  };
}

/** Reads patterns; those that cannot be read, which a parsed rule set does not have, are left out. */
export function readPatterns(ruleId: string, patterns: readonly string[], language: Language): readonly LintPattern[] {
  return patterns.flatMap((pattern, index): readonly LintPattern[] => {
    const parsed = parsePattern(pattern);
    if (parsed.kind === 'faulty') return [];
    const place = { ruleId, index, pattern };
    const read = rowOf(parsed.pattern, language);
    if (read.kind === 'never') return [{ ...place, rows: [], name: pattern, never: read.why }];
    const loose = looseRow(read.row, language);
    const rows = loose === undefined ? [read.row] : [read.row, loose];
    return [{ ...place, rows, name: rowName(read.row), never: undefined }];
  });
}

/** Where a pattern stands, and no more. */
export const placeOf = ({ ruleId, index, pattern }: PatternPlace): PatternPlace => ({ ruleId, index, pattern });

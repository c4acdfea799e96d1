import {
  parsePattern,
  RULE_LIMITS,
  USUAL_WHERE,
  type Field,
  type PatternFault,
  type Question,
  type Rule,
} from '#rules';

import { isUsualWhere } from '../../ui/field-words';

/** A rule as it stands in the form: whatever was typed, faults and all. */
export interface RuleDraft {
  readonly question: Question;
  /** One pattern a line. */
  readonly patterns: string;
  readonly points: string;
  readonly where: readonly Field[];
  readonly note: string;
}

/** What is wrong with one line of patterns. */
export interface LineFault {
  /** Counts from 1, as people do. */
  readonly line: number;
  readonly source: string;
  readonly fault: PatternFault;
}

interface DraftFaults {
  readonly lines: readonly LineFault[];
  readonly patterns?: string;
  readonly points?: string;
  readonly where?: string;
  readonly note?: string;
}

/** What a rule says, without what the form does not hold. */
export type RuleBody = Omit<Rule, 'id' | 'on'>;

export type ReadDraft =
  { readonly kind: 'ok'; readonly body: RuleBody } | { readonly kind: 'faulty'; readonly faults: DraftFaults };

/** An empty form. Middling points: one rule should not decide alone. */
export const emptyDraft = (question: Question): RuleDraft => ({
  question,
  patterns: '',
  points: '20',
  where: USUAL_WHERE,
  note: '',
});

/** The form of a rule. */
export const draftOf = ({ question, patterns, points, where = USUAL_WHERE, note }: RuleBody): RuleDraft => ({
  question,
  patterns: patterns.join('\n'),
  points: String(points),
  where,
  note,
});

/** Reads a form. Never throws: what cannot be read is a fault beside its field. */
export function readDraft(draft: RuleDraft): ReadDraft {
  const { question, where, note } = draft;
  const { patterns, lines } = readPatterns(draft.patterns);
  const points = readPoints(draft.points);
  const most = RULE_LIMITS.patternsPerRule;
  const faults: DraftFaults = {
    lines,
    ...(patterns.length === 0 && lines.length === 0 && { patterns: 'Write at least one word or phrase.' }),
    ...(patterns.length > most && {
      patterns: `A rule can have ${most} patterns; these are ${patterns.length}. Make two rules of them.`,
    }),
    ...(points === undefined && { points: POINTS_FAULT }),
    ...(where.length === 0 && { where: 'Choose at least one place to look in.' }),
    ...(note.length > RULE_LIMITS.noteLength && { note: `A note can have ${RULE_LIMITS.noteLength} characters.` }),
  };
  if (points === undefined || Object.keys(faults).length > 1 || lines.length > 0) return { kind: 'faulty', faults };
  return { kind: 'ok', body: { question, points, patterns, note, ...(isUsualWhere(where) ? {} : { where }) } };
}

const { least, most } = RULE_LIMITS.points;
export const POINTS_FAULT = `A whole number from ${least} to ${most}.`;

/** Points as typed; undefined when they are no whole number that a rule can have. */
export function readPoints(typed: string): number | undefined {
  const points = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return points >= least && points <= most ? points : undefined;
}

function readPatterns(text: string): { readonly patterns: readonly string[]; readonly lines: readonly LineFault[] } {
  const patterns = new Set<string>();
  const lines: LineFault[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const source = line.trim();
    if (source === '') continue;
    const fault = patternFault(source);
    if (fault === undefined) patterns.add(source);
    else lines.push({ line: at + 1, source, fault });
  }
  return { patterns: [...patterns], lines };
}

function patternFault(source: string): PatternFault | undefined {
  const longest = RULE_LIMITS.patternLength;
  if (source.length > longest) return { position: longest, expected: `at most ${longest} characters` };
  const parsed = parsePattern(source);
  if (parsed.kind === 'ok') return undefined;
  const { position, expected } = parsed.fault;
  const suggestion = readableSuggestion(parsed.fault);
  return { position, expected, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** A suggestion mends one fault; followed until nothing is left to mend, it can be taken in one step. */
function readableSuggestion({ suggestion }: PatternFault): string | undefined {
  if (suggestion === undefined) return undefined;
  const parsed = parsePattern(suggestion);
  if (parsed.kind === 'ok') return suggestion;
  return parsed.fault.suggestion === suggestion ? undefined : readableSuggestion(parsed.fault);
}

/** The patterns with one line replaced. */
export function replaceLine(patterns: string, line: number, source: string): string {
  return patterns
    .split('\n')
    .map((old, at) => (at + 1 === line ? source : old))
    .join('\n');
}

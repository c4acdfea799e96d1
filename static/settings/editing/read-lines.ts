import { parsePattern, RULE_LIMITS, type PatternFault } from '#rules';

/** What is wrong with one line of a list. */
export interface LineFault {
  /** Counts from 1, as people do. */
  readonly line: number;
  readonly source: string;
  readonly fault: PatternFault;
}

/** What is wrong with a list that is written one entry a line. */
export interface LinesFault {
  readonly lines: readonly LineFault[];
  /** Of the list as a whole. */
  readonly all?: string;
}

export interface ReadLines {
  /** The lines that can be read, each once. */
  readonly entries: readonly string[];
  readonly fault?: LinesFault;
}

/** What lines of one kind are like. */
export interface LineKind {
  /** Entries that the list can have. */
  readonly most: number;
  /** What to say of longer lists. */
  readonly tooMany: (entries: number) => string;
  readonly faultOf: (line: string) => PatternFault | undefined;
}

/** Reads a list as typed, one entry a line. Empty lines and outer spaces do not matter. Never throws. */
export function readLines(typed: string, { most, tooMany, faultOf }: LineKind): ReadLines {
  const entries = new Set<string>();
  const lines: LineFault[] = [];
  for (const [at, line] of typed.split('\n').entries()) {
    const source = line.trim();
    if (source === '') continue;
    const fault = faultOf(source);
    if (fault === undefined) entries.add(source);
    else lines.push({ line: at + 1, source, fault });
  }
  const isTooLong = entries.size > most;
  if (lines.length === 0 && !isTooLong) return { entries: [...entries] };
  return { entries: [...entries], fault: { lines, ...(isTooLong && { all: tooMany(entries.size) }) } };
}

/** A list as it is typed: a line break within an entry is a space, for it would part the entry. */
export const linesOf = (entries: readonly string[]): string =>
  entries.map((entry) => entry.replace(/\s*[\r\n]\s*/g, ' ')).join('\n');

/** The patterns of a rule, of an exception or of a condition. */
export const PATTERN_LINES: LineKind = {
  most: RULE_LIMITS.patternsPerRule,
  tooMany: (entries) =>
    `There can be ${RULE_LIMITS.patternsPerRule} patterns; these are ${entries}. Make two rules of them.`,
  faultOf: (line) => tooLong(line, RULE_LIMITS.patternLength) ?? faultOf(line),
};

function faultOf(source: string): PatternFault | undefined {
  const parsed = parsePattern(source);
  return parsed.kind === 'ok' ? undefined : parsed.fault;
}

/** The fault of a line with too many characters, at the first that is too much. */
export const tooLong = (line: string, most: number): PatternFault | undefined =>
  line.length > most ? { position: most, expected: `at most ${most} characters` } : undefined;

/** The lines with one of them replaced. */
export function replaceLine(typed: string, line: number, source: string): string {
  return typed
    .split('\n')
    .map((old, at) => (at + 1 === line ? source : old))
    .join('\n');
}

import { compileRules, findEvidence } from '#rules';

import type { Hit, TextMatcher } from './contenders/hit';
import { jsonRulesEngine } from './contenders/json-rules-engine';
import { modernAhocorasick } from './contenders/modern-ahocorasick';
import { oldAhocorasick } from './contenders/old-ahocorasick';
import { regexPerKeyword } from './contenders/regex-per-keyword';
import type { BenchIssue, Workload } from './workload/make-workload';
import { USUAL_PATTERNS } from './workload/plain-patterns';
import { plainRuleSet } from './workload/plain-rule-set';

/** What another matcher finds of what ours finds, in the same issues. */
export interface MatchComparison {
  /** What is counted: places of patterns, or rules per issue for the one that tells no places. */
  readonly counted: 'places' | 'rules';
  readonly ours: number;
  readonly theirs: number;
  /** Ours that are not among theirs. */
  readonly lost: number;
  /** Theirs that are not among ours: words within URLs, which rules do not read. */
  readonly extra: number;
  /** Some of the lost ones, as they stand in the text. */
  readonly lostExamples: readonly string[];
}

/** Enough to see who loses what. */
const MOST_ISSUES = 2000;
/** The rules engine needs as long for one issue as the others for twenty. */
const ISSUES_PER_ISSUE_OF_RULES = 20;
const MOST_EXAMPLES = 5;
const FIELDS = ['summary', 'description'] as const;

/** How each of the others does with the plain patterns, on the first 2,000 issues (the rules engine: on 100). */
export async function compareMatches(workload: Workload) {
  const patterns = workload.plainPatterns(USUAL_PATTERNS);
  const issues = workload.issues.slice(0, MOST_ISSUES);
  return {
    regexPerKeyword: comparePlaces(regexPerKeyword(patterns), patterns, issues),
    ahocorasick: comparePlaces(oldAhocorasick(patterns), patterns, issues),
    modernAhocorasick: comparePlaces(modernAhocorasick(patterns), patterns, issues),
    jsonRulesEngine: await compareRules(patterns, issues.slice(0, issues.length / ISSUES_PER_ISSUE_OF_RULES)),
  };
}

function comparePlaces(
  match: TextMatcher,
  patterns: readonly string[],
  issues: readonly BenchIssue[],
): MatchComparison {
  const rules = compileRules(plainRuleSet(patterns));
  const ours = new Map<string, string>();
  const theirs = new Set<string>();
  issues.forEach(({ plain }, nth) => {
    for (const hit of findEvidence(rules, plain).evidence) {
      const field = hit.field === 'summary' ? 'summary' : 'description';
      ours.set(placeOf(nth, field, hit), plain[field].text.slice(hit.start, hit.end));
    }
    for (const field of FIELDS) for (const hit of match(plain[field].text)) theirs.add(placeOf(nth, field, hit));
  });
  return compare('places', ours, theirs);
}

async function compareRules(patterns: readonly string[], issues: readonly BenchIssue[]): Promise<MatchComparison> {
  const ruleSet = plainRuleSet(patterns);
  const rules = compileRules(ruleSet);
  const fulfilled = jsonRulesEngine(ruleSet);
  const ours = new Map<string, string>();
  const theirs = new Set<string>();
  for (const [nth, { plain }] of issues.entries()) {
    for (const hit of findEvidence(rules, plain).evidence) ours.set(`${nth} ${hit.ruleId}`, hit.pattern);
    const { summary, description } = plain;
    const ids = await fulfilled({ summary: summary.text, description: description.text });
    for (const id of ids) theirs.add(`${nth} ${id}`);
  }
  return compare('rules', ours, theirs);
}

const placeOf = (nth: number, field: (typeof FIELDS)[number], { start, end, pattern }: Hit): string =>
  `${nth} ${field} ${start}-${end} ${pattern}`;

function compare(
  counted: MatchComparison['counted'],
  ours: ReadonlyMap<string, string>,
  theirs: ReadonlySet<string>,
): MatchComparison {
  const lost = [...ours].filter(([place]) => !theirs.has(place));
  const extra = [...theirs].filter((place) => !ours.has(place)).length;
  const lostExamples = [...new Set(lost.map(([, text]) => text))].slice(0, MOST_EXAMPLES);
  return { counted, ours: ours.size, theirs: theirs.size, lost: lost.length, extra, lostExamples };
}

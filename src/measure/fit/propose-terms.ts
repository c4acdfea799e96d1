import { QUESTIONS, RULE_LIMITS, SIDE_OF_QUESTION, type Question, type Rule, type RuleSet } from '#rules';

import { groupBy } from '../group-by';
import type { LabelledIssue } from '../labelled-issue';
import { leadsOf, POINTS_PER_LOGIT } from './fit-weights';
import { foldsOf } from './folds';
import { rankTerms, type RankedTerm } from './rank-terms';
import type { Reading } from './reading';
import { targetsOf } from './targets';

/** A new rule of one term, and what it would add. */
export interface ProposedTerm {
  readonly rule: Rule;
  /** How much less surprised the rules would be by issues of sources left out, in nats. */
  readonly gain: number;
  /** Issues that the term stands in: how many in all, and how many of its side. */
  readonly hits: number;
  readonly own: number;
}

/** What a proposed term is drawn to when it is fitted: next to nothing, for nobody has vouched for it yet. */
const FIRST_POINTS = RULE_LIMITS.points.least;
/** A term that mostly stands where a better one stands adds nothing of its own. */
const MOST_SHARED = 0.6;
/** Of its issues that people placed on a side, a term has at least so many on its own. */
const LEAST_PRECISION = 0.7;

/**
 * Proposes terms as new rules, those first that would add most on sources left out.
 *
 * @param reading made with these rules
 * @param most how many
 */
export function proposeTerms(
  ruleSet: RuleSet,
  { issues, speakers, terms: candidates }: Reading,
  most: number,
): readonly ProposedTerm[] {
  if (most === 0) return [];
  const weights = Float64Array.from(speakers, ({ points }) => points / POINTS_PER_LOGIT);
  const leads = leadsOf(speakers, weights, issues.length);
  const known = new Set(ruleSet.rules.flatMap(({ patterns }) => patterns));
  const terms = candidates.filter(({ pattern }) => !known.has(pattern));
  const ranked = rankTerms(terms, targetsOf(issues), foldsOf(issues), leads);
  const chosen: RankedTerm[] = [];
  for (const term of ranked) {
    if (chosen.length === most) break;
    if (precisionOf(term, issues) >= LEAST_PRECISION && !chosen.some((other) => sharesWith(term, other))) {
      chosen.push(term);
    }
  }
  const room = RULE_LIMITS.rules - ruleSet.rules.length;
  const taken = new Set(ruleSet.rules.map(({ id }) => id));
  return chosen.slice(0, Math.max(0, room)).map((term) => proposal(term, issues, taken));
}

const sideOf = ({ sign }: RankedTerm) => (sign === 1 ? 'backlog' : 'plan');

function countOwn(term: RankedTerm, issues: readonly LabelledIssue[]): number {
  return term.issues.filter((nth) => issues[nth]?.label === sideOf(term)).length;
}

function precisionOf(term: RankedTerm, issues: readonly LabelledIssue[]): number {
  const placed = term.issues.filter((nth) => issues[nth]?.label === 'backlog' || issues[nth]?.label === 'plan');
  return countOwn(term, issues) / Math.max(1, placed.length);
}

function sharesWith(term: RankedTerm, other: RankedTerm): boolean {
  const theirs = new Set(other.issues);
  return term.issues.filter((issue) => theirs.has(issue)).length > MOST_SHARED * term.issues.length;
}

/** @param taken ids that other rules have; the new one is added */
function proposal(term: RankedTerm, issues: readonly LabelledIssue[], taken: Set<string>): ProposedTerm {
  const { pattern, where, gain } = term;
  const rule: Rule = {
    id: freeId(pattern, taken),
    question: questionOf(term, issues),
    points: FIRST_POINTS,
    patterns: [pattern],
    ...(where.length === 1 && { where }),
    note: 'Proposed from decisions of people.',
    on: true,
  };
  taken.add(rule.id);
  return { rule, gain, hits: term.issues.length, own: countOwn(term, issues) };
}

/** An id that says the words where it can be written so, and that no other rule has. */
function freeId(pattern: string, taken: ReadonlySet<string>): string {
  const words = pattern.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const id = words === '' ? 'term' : `term-${words}`;
  for (let nth = 1; ; nth += 1) {
    const candidate = nth === 1 ? id : `${id}-${nth}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Of the two questions of its side, the one that people named more often in its issues. */
function questionOf(term: RankedTerm, issues: readonly LabelledIssue[]): Question {
  const own = QUESTIONS.filter((question) => SIDE_OF_QUESTION[question] === sideOf(term));
  const named = groupBy(term.issues, (nth) => issues[nth]?.question);
  const times = (question: Question): number => named.get(question)?.length ?? 0;
  return own.reduce((best, question) => (times(question) > times(best) ? question : best), own[0] ?? 'what');
}

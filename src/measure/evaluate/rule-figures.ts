import { SIDE_OF_QUESTION, type Question, type Rule } from '#rules';

import { groupBy } from '../group-by';
import { isDecided, isRight, type Outcome } from '../outcome';
import { ratio, shareOf, type Ratio } from '../ratio';

/** Another rule that speaks in the same issues. */
interface Companion {
  readonly id: string;
  /** Share of the rule's issues in which it speaks too. */
  readonly share: number;
}

/** What one rule does on issues that people have placed. */
export interface RuleFigures {
  readonly id: string;
  readonly question: Question;
  readonly points: number;
  /** Issues it speaks in. */
  readonly hits: number;
  /** Share of all issues that it speaks in. */
  readonly coverage: Ratio;
  /** Of its issues that people placed in backlog or plan, the share on its own side. */
  readonly precision: Ratio;
  /** Rules of its side that often speak with it, and of the other side that often speak against it. */
  readonly overlaps: readonly Companion[];
  readonly conflicts: readonly Companion[];
  /** Ids of issues that got its side and should not have. */
  readonly mistakes: readonly string[];
}

/** Companions and mistakes named for each rule. */
const MOST_COMPANIONS = 3;
const MOST_MISTAKES = 3;

/**
 * What each rule that is switched on does, in the order of the rule set.
 *
 * @param outcomes made with these rules
 */
export function ruleFigures(rules: readonly Rule[], outcomes: readonly Outcome[]): readonly RuleFigures[] {
  const heard = hearRules(outcomes);
  const sideOf = new Map(rules.map(({ id, question }) => [id, SIDE_OF_QUESTION[question]]));
  return rules
    .filter(({ on }) => on)
    .map(({ id, question, points }): RuleFigures => {
      const side = SIDE_OF_QUESTION[question];
      const own = heard.get(id) ?? [];
      const companions = companionsOf(id, own);
      return {
        id,
        question,
        points,
        hits: own.length,
        coverage: ratio(own.length, outcomes.length),
        precision: shareOf(own.map(({ outcome }) => outcome).filter(isDecided), ({ issue }) => issue.label === side),
        overlaps: companions.filter((other) => sideOf.get(other.id) === side).slice(0, MOST_COMPANIONS),
        conflicts: companions.filter((other) => sideOf.get(other.id) !== side).slice(0, MOST_COMPANIONS),
        mistakes: own
          .filter(({ outcome }) => !isRight(outcome) && outcome.suggestion.place === side)
          .map(({ outcome }) => outcome.issue.id)
          .slice(0, MOST_MISTAKES),
      };
    });
}

interface Heard {
  readonly outcome: Outcome;
  /** Ids of all rules that speak in the issue. */
  readonly rules: ReadonlySet<string>;
}

function hearRules(outcomes: readonly Outcome[]): ReadonlyMap<string, readonly Heard[]> {
  const heard = outcomes.flatMap((outcome) => {
    const rules = new Set(outcome.suggestion.evidence.map(({ ruleId }) => ruleId));
    return [...rules].map((id) => ({ id, outcome, rules }));
  });
  return groupBy(heard, ({ id }) => id);
}

/** Most frequent first, then by id. */
function companionsOf(id: string, own: readonly Heard[]): readonly Companion[] {
  const times = new Map<string, number>();
  for (const { rules } of own) for (const other of rules) times.set(other, (times.get(other) ?? 0) + 1);
  times.delete(id);
  return [...times]
    .map(([other, count]) => ({ id: other, share: count / own.length }))
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
}

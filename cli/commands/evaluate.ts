import { compileRules, type RuleSet } from '#rules';
import {
  calibrateLeavingOut,
  evaluateOutcomes,
  learn,
  leaveSourcesOut,
  outcomesOf,
  type LabelledIssue,
} from '#measure';

import { figureTables } from '../write/evaluated/figure-tables';
import { missLines } from '../write/evaluated/miss-lines';
import { ruleTable } from '../write/evaluated/rule-table';

/** What is measured and how it is written. */
export interface EvaluateOptions {
  readonly json: boolean;
  readonly errors: boolean;
  /** Judges each issue by rules learned from all other sources. */
  readonly leaveSourcesOut: boolean;
}

/** How good a rule set is on issues that people have placed, to be read or as JSON; ends with a line break. */
export function evaluate(ruleSet: RuleSet, issues: readonly LabelledIssue[], options: EvaluateOptions): string {
  const outcomes = options.leaveSourcesOut
    ? calibrateLeavingOut(
        ruleSet,
        leaveSourcesOut(issues, (others) => learn(ruleSet, others, 0).ruleSet),
      )
    : outcomesOf(compileRules(ruleSet), issues);
  const evaluation = evaluateOutcomes(ruleSet, outcomes);
  const misses = options.errors ? missLines(outcomes) : [];
  if (options.json) {
    return `${JSON.stringify({ ...evaluation, ...(options.errors && { errors: misses }) }, rounded, 2)}\n`;
  }
  const parts = [figureTables(evaluation), ruleTable(evaluation), ...(misses.length > 0 ? [misses.join('\n')] : [])];
  return `${parts.join('\n\n')}\n`;
}

/** Four digits say all that so many issues can tell; a figure that the issues say nothing about is null, not missing. */
function rounded(_key: string, value: unknown): unknown {
  if (value === undefined) return null;
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(4)) : value;
}

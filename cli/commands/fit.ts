import { LEAST_DECISIONS, SIDE_OF_QUESTION, type RuleSet } from '#rules';
import { fit as fitRules, type Fit, type Figures, type LabelledIssue } from '#measure';
import { markdownTable } from 'markdown-table';

import { percent } from '../write/evaluated/percent';

/** The proposal, and what there is to say about it. */
export interface FitAnswer {
  readonly ruleSet: RuleSet;
  /** To be read; ends with a line break. */
  readonly report: string;
}

/**
 * Proposes points and terms for a rule set.
 *
 * @param terms new rules at most
 */
export function fit(ruleSet: RuleSet, issues: readonly LabelledIssue[], terms: number): FitAnswer {
  const found = fitRules(ruleSet, issues, terms);
  const parts = [figures(found), changes(found), termTable(found, terms > 0), calibration(found)].filter(
    (part) => part !== '',
  );
  return { ruleSet: found.ruleSet, report: `${parts.join('\n\n')}\n` };
}

const FIGURES = [
  ['macroF1', 'macro-F1'],
  ['coverage', 'answered'],
  ['precision', 'answers right'],
  ['mixedF1', 'F1 of mixed'],
] as const satisfies readonly (readonly [keyof Figures, string])[];

function figures({ before, after, fitted }: Fit): string {
  const rows = FIGURES.map(([key, name]) => [name, percent(before[key]), percent(after[key]), percent(fitted[key])]);
  return markdownTable([['', 'before', 'after, on sources left out', 'after, on the same issues'], ...rows], {
    align: ['l', 'r', 'r', 'r'],
  });
}

function changes(found: Fit): string {
  if (found.changes.length === 0) return 'No points would change.';
  const rows = found.changes.map(({ id, before, after }) => [
    id,
    String(before),
    after === 0 ? 'left away' : String(after),
  ]);
  return markdownTable([['rule', 'points', 'proposed'], ...rows], { align: ['l', 'r', 'r'] });
}

function termTable({ terms }: Fit, isAsked: boolean): string {
  if (!isAsked) return '';
  if (terms.length === 0) return 'No new term is proposed: none helps on sources left out.';
  const rows = terms.map(({ rule, gain, hits, own }) => [
    rule.patterns.join(', '),
    rule.where === undefined ? 'summary, description' : rule.where.join(', '),
    `${rule.question} (${SIDE_OF_QUESTION[rule.question]})`,
    String(rule.points),
    `${own} of ${hits}`,
    gain.toFixed(1),
  ]);
  return markdownTable([['new term', 'looks in', 'question', 'points', 'right', 'adds'], ...rows], {
    align: ['l', 'l', 'l', 'r', 'r', 'r'],
  });
}

function calibration({ ruleSet }: Fit): string {
  const { calibration: found } = ruleSet;
  if (found === undefined) return `Confidence is not measured: that takes at least ${LEAST_DECISIONS} decisions.`;
  const rows = found.clear.map(([strength, probability]) => [strength.toFixed(1), percent(probability)]);
  return [
    `Confidence is measured on ${found.decisions} decisions: High from ${percent(found.high)}, Medium from ${percent(found.medium)}.`,
    '',
    markdownTable([['strength in points', 'right'], ...rows], { align: ['r', 'r'] }),
  ].join('\n');
}

import type { Evaluation } from '#measure';
import { markdownTable } from 'markdown-table';

import { percent } from './percent';

/** What each rule does, as a Markdown table: those that speak most first. */
export function ruleTable({ rules }: Evaluation): string {
  const named = (companions: Evaluation['rules'][number]['overlaps']): string =>
    companions.map(({ id, share }) => `${id} ${percent(share)}`).join(', ');
  const rows = rules
    .toSorted((a, b) => b.hits - a.hits)
    .map(({ id, question, points, hits, coverage, precision, overlaps, conflicts, mistakes }) => [
      id,
      question,
      String(points),
      String(hits),
      percent(coverage),
      percent(precision),
      named(overlaps),
      named(conflicts),
      mistakes.join(', '),
    ]);
  return markdownTable(
    [['rule', 'question', 'points', 'issues', 'of all', 'right', 'often with', 'often against', 'mistakes'], ...rows],
    { align: ['l', 'l', 'r', 'r', 'r', 'r'] },
  );
}

import { BANDS, PLACES } from '#rules';
import type { Evaluation, Figures } from '#measure';
import { markdownTable } from 'markdown-table';

import { percent } from './percent';

const FIGURE_NAMES = {
  macroF1: 'macro-F1 of backlog and plan',
  coverage: 'answered',
  precision: 'answers that are right',
  mixedF1: 'F1 of mixed',
  falseAnswers: 'answered though unclear or mixed',
  questionAccuracy: 'question right',
  calibrationError: 'calibration error',
} as const satisfies Record<keyof Figures, string>;

const NAMES = Object.entries(FIGURE_NAMES) as readonly (readonly [keyof Figures, string])[];

/** The figures of an evaluation as Markdown tables, which read well on a terminal too; ends without a line break. */
export function figureTables(evaluation: Evaluation): string {
  return [figures, bands, confusion, sources]
    .map((table) => table(evaluation))
    .filter((table) => table !== '')
    .join('\n\n');
}

const RIGHT = { align: ['l', 'r', 'r', 'r', 'r', 'r', 'r', 'r'] } as const;

function figures(evaluation: Evaluation): string {
  const rows = NAMES.map(([key, name]) => {
    const interval = evaluation.intervals[key];
    return [name, percent(evaluation[key]), interval === undefined ? '' : interval.map(percent).join(' – ')];
  });
  return markdownTable([[`${evaluation.n} issues`, '', '95 % of the time'], ...rows], { align: ['l', 'r', 'r'] });
}

function bands({ bands: found }: Evaluation): string {
  const rows = BANDS.map((band) => [band, percent(found[band].share), percent(found[band].precision)]);
  return markdownTable([['band', 'of all issues', 'right'], ...rows], { align: ['l', 'r', 'r'] });
}

function confusion({ confusion: found }: Evaluation): string {
  const rows = PLACES.map((label) => [label, ...PLACES.map((answer) => String(found[label][answer]))]);
  return markdownTable([['people said ↓ rules said →', ...PLACES], ...rows], { align: [...RIGHT.align] });
}

/** A table of more sources is no longer read. */
const MOST_SOURCES = 20;

/** Empty where there are too many sources, or none was told. */
function sources({ bySource }: Evaluation): string {
  const names = Object.keys(bySource);
  if (names.length > MOST_SOURCES || names.every((name) => name === '')) return '';
  const rows = Object.entries(bySource).map(([source, found]) => [
    source === '' ? '(not told)' : source,
    String(found.n),
    percent(found.accuracy),
    percent(found.macroF1),
    percent(found.coverage),
    percent(found.precision),
  ]);
  return markdownTable([['source', 'issues', 'as people said', 'macro-F1', 'answered', 'answers right'], ...rows], {
    align: [...RIGHT.align],
  });
}

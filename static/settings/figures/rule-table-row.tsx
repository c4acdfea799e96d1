import type { Companion, RuleInUse } from '#measure';
import { SIDE_OF_QUESTION, type Rule } from '#rules';
import { memo, type ReactNode } from 'react';

import { PlaceLozenge } from '../../ui/place-lozenge';
import { QUESTION_NAME } from '../../ui/place-words';
import { ruleName } from '../../ui/rule-name';
import { shareWords } from '../../ui/share-words';
import { NoFigure } from '../../ui/table/no-figure';
import { TableRow, type RowPlace } from '../../ui/table/table-row';
import { issuesWords } from './figure-words';

interface RuleTableRowProps extends RowPlace {
  readonly figures: RuleInUse;
  readonly byId: ReadonlyMap<string, Rule>;
  readonly asked: number;
  readonly onShow: (id: string) => void;
}

/** What one rule does. */
export const RuleTableRow = memo(function RuleTableRow(props: RuleTableRowProps) {
  const { figures, byId, asked, index, height, isActive, onShow } = props;
  const { rule, hits, decided, agreed, overlaps, overlapsMost, conflicts, conflictsMost } = figures;
  const nameOf = (companion: Companion | undefined): string | undefined => {
    const other = companion && byId.get(companion.id);
    return other && ruleName(other);
  };
  return (
    <TableRow place={{ index, height }} className="figures-row">
      <td className="table-cell figures-cell-rule" role="gridcell">
        <button
          type="button"
          className="table-link"
          tabIndex={isActive ? 0 : -1}
          title="Shows the rule in the list"
          onClick={() => onShow(rule.id)}
        >
          {ruleName(rule)}
        </button>
        <span className="table-more">{hits === 0 ? `Never matched in ${issuesWords(asked)}` : rule.id}</span>
      </td>
      <td className="table-cell figures-cell-question" role="gridcell">
        <span>{QUESTION_NAME[rule.question]}</span> <PlaceLozenge place={SIDE_OF_QUESTION[rule.question]} />
      </td>
      <Figure column="points" label="Points">
        {rule.points}
      </Figure>
      <Figure column="hits" label="Hits">
        {hits.toLocaleString('en')}
      </Figure>
      <Figure column="share" label="Share">
        {shareWords(hits, asked)}
      </Figure>
      <Figure column="agreement" label="Agreement" more={decided === 0 ? undefined : `${agreed} of ${decided} decided`}>
        {decided === 0 ? <NoFigure words="nobody decided" /> : shareWords(agreed, decided)}
      </Figure>
      <Figure column="overlaps" label="Overlaps" more={nameOf(overlapsMost)} moreWords="most often with">
        {overlaps.toLocaleString('en')}
      </Figure>
      <Figure column="conflicts" label="Conflicts" more={nameOf(conflictsMost)} moreWords="most often with">
        {conflicts.toLocaleString('en')}
      </Figure>
    </TableRow>
  );
});

interface FigureProps {
  readonly column: string;
  /** Stands before the figure where there are no columns. */
  readonly label: string;
  readonly children: ReactNode;
  readonly more?: string | undefined;
  /** Before what more there is to say, for those who cannot see that it belongs to the figure. */
  readonly moreWords?: string;
}

function Figure({ column, label, children, more, moreWords }: FigureProps) {
  return (
    <td className={`table-cell figures-figure figures-cell-${column}`} role="gridcell">
      <span className="figures-label" aria-hidden="true">
        {label}
      </span>{' '}
      {children}
      {more !== undefined && (
        <span className="table-more" title={moreWords && `${moreWords} ${more}`}>
          {moreWords !== undefined && <span className="visually-hidden">{moreWords} </span>}
          {more}
        </span>
      )}
    </td>
  );
}

import { COLUMN_MEANING, FIGURE_COLUMNS, type FigureColumn, type FigureSort } from './figure-columns';

interface RuleTableHeadProps {
  readonly height: number;
  readonly sort: FigureSort;
  readonly onSort: (column: FigureColumn) => void;
}

/** The columns' names; each sorts when pressed. */
export function RuleTableHead({ height, sort, onSort }: RuleTableHeadProps) {
  return (
    <thead role="rowgroup">
      <tr className="figures-row figures-head" role="row" aria-rowindex={1} style={{ height }}>
        {FIGURE_COLUMNS.map(([column, name]) => {
          const direction = sort.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending';
          return (
            <th
              key={column}
              className={`figures-cell figures-cell-${column}`}
              role="columnheader"
              scope="col"
              aria-sort={direction}
            >
              <button
                type="button"
                className={`figures-sort figures-sort-${direction}`}
                title={COLUMN_MEANING[column]}
                onClick={() => onSort(column)}
              >
                {name}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

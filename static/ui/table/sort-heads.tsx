import './sort-heads.css';

import type { SortColumn, TableSort } from './table-sort';

interface SortHeadsProps<Column extends string> {
  readonly columns: readonly SortColumn<Column>[];
  /** Class of a column's cells, up to its name. */
  readonly cellClass: string;
  readonly sort: TableSort<Column> | undefined;
  readonly onSort: (column: Column) => void;
}

/** The columns' names, as cells of a table's head; each sorts when pressed. */
export function SortHeads<Column extends string>({ columns, cellClass, sort, onSort }: SortHeadsProps<Column>) {
  return (
    <>
      {columns.map(({ column, name, meaning }) => {
        const direction = sort?.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending';
        return (
          <th
            key={column}
            className={`table-cell ${cellClass}-${column}`}
            role="columnheader"
            scope="col"
            aria-sort={direction}
          >
            <button
              type="button"
              className={`sort-head sort-head-${direction}`}
              title={meaning}
              onClick={() => onSort(column)}
            >
              {name}
            </button>
          </th>
        );
      })}
    </>
  );
}

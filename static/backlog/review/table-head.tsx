import './table-head.css';

import { useEffect, useRef } from 'react';

import type { Column, TableQuery } from './table-view';

interface TableHeadProps {
  readonly height: number;
  /** Undefined where nothing can be selected. */
  readonly selection: 'none' | 'some' | 'all' | undefined;
  readonly isLocked: boolean;
  readonly onSelectAll: (isOn: boolean) => void;
  readonly sort: TableQuery['sort'];
  readonly onSort: (column: Column) => void;
}

const COLUMNS = [
  ['key', 'Key'],
  ['summary', 'Summary'],
  ['place', 'Suggestion'],
  ['confidence', 'Confidence'],
  ['tag', 'Tag'],
] as const satisfies readonly (readonly [Column, string])[];

/** The columns' names; each sorts when pressed. */
export function TableHead({ height, selection, isLocked, onSelectAll, sort, onSort }: TableHeadProps) {
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current !== null) all.current.indeterminate = selection === 'some';
  }, [selection]);
  return (
    <thead role="rowgroup">
      <tr className="issue-row issue-head" role="row" aria-rowindex={1} style={{ height }}>
        {selection !== undefined && (
          <th className="issue-cell issue-cell-select" role="columnheader" scope="col">
            <label className="issue-check">
              <input
                ref={all}
                type="checkbox"
                aria-label="Select all shown"
                checked={selection === 'all'}
                disabled={isLocked}
                onChange={() => onSelectAll(selection === 'none')}
              />
            </label>
          </th>
        )}
        {COLUMNS.map(([column, name]) => {
          const direction = sort?.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending';
          return (
            <th
              key={column}
              className={`issue-cell issue-cell-${column}`}
              role="columnheader"
              scope="col"
              aria-sort={direction}
            >
              <button type="button" className={`issue-sort issue-sort-${direction}`} onClick={() => onSort(column)}>
                {name}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

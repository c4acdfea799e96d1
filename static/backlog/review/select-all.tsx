import { useEffect, useRef } from 'react';

interface SelectAllProps {
  readonly selection: 'none' | 'some' | 'all';
  readonly onSelectAll: (isOn: boolean) => void;
}

/** The head of the column to select by. */
export function SelectAll({ selection, onSelectAll }: SelectAllProps) {
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current !== null) all.current.indeterminate = selection === 'some';
  }, [selection]);
  return (
    <th className="table-cell issue-cell-select" role="columnheader" scope="col">
      <label className="issue-check">
        <input
          ref={all}
          type="checkbox"
          aria-label="Select all shown"
          checked={selection === 'all'}
          onChange={() => onSelectAll(selection === 'none')}
        />
      </label>
    </th>
  );
}

import './issue-table.css';

import type { Side } from '#rules';
import { useCallback, type Dispatch } from 'react';

import { SortHeads } from '../../ui/table/sort-heads';
import type { TableMove } from '../../ui/table/table-keys';
import type { SortColumn } from '../../ui/table/table-sort';
import { VirtualTable } from '../../ui/table/virtual-table';
import { IssueRow } from './issue-row';
import type { ScannedIssue } from '../scan/scanned-issue';
import { SelectAll } from './select-all';
import { isSelected, shareOf, type Selection, type SelectionEvent } from './selection';
import type { Column, TableQuery } from './table-query';

interface IssueTableProps {
  readonly issues: readonly ScannedIssue[];
  /** All that are listed, shown or not. */
  readonly listed: readonly ScannedIssue[];
  /** Undefined where nothing can be selected. */
  readonly selected: Selection | undefined;
  readonly select: Dispatch<SelectionEvent>;
  readonly sort: TableQuery['sort'];
  readonly onSort: (column: Column) => void;
  /** The issue beside the table, by id. */
  readonly opened: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onOutdated: (id: string) => void;
  /** What it says where there is nothing to show. */
  readonly empty: string;
  /** Places that a person chose instead of the suggested ones, by issue id. */
  readonly chosen: ReadonlyMap<string, Side>;
}

const COLUMNS: readonly SortColumn<Column>[] = [
  { column: 'key', name: 'Key' },
  { column: 'summary', name: 'Summary' },
  { column: 'place', name: 'Suggestion' },
  { column: 'confidence', name: 'Confidence' },
  { column: 'tag', name: 'Tag' },
];

const HEIGHTS = { wide: { row: 52, head: 40 }, narrow: { row: 116, head: 72 } } as const;

/** The issues as a table, to look at and to select from: with Shift the keys that move select, Control+A selects all shown. */
export function IssueTable(props: IssueTableProps) {
  const { issues, listed, selected, chosen, select, sort, onSort, opened, onOpen, onOutdated, empty } = props;
  const toggle = useCallback(
    (id: string, extend: boolean) =>
      select(extend ? { kind: 'extended', from: id, to: id, shown: issues, listed } : { kind: 'toggled', id }),
    [issues, listed, select],
  );
  function onMove(move: TableMove, active: number): void {
    const from = issues[active]?.id;
    if (selected === undefined || from === undefined) return;
    if (move.kind === 'select-all') {
      select({ kind: 'all-selected', shown: issues, listed });
      return;
    }
    const to = issues[move.row]?.id ?? from;
    select(move.extend ? { kind: 'extended', from, to, shown: issues, listed } : { kind: 'anchored', id: to });
  }
  return (
    <VirtualTable
      label="Issues"
      rowClass={selected === undefined ? 'issue-row' : 'issue-row issue-row-selectable'}
      heights={HEIGHTS}
      entries={issues}
      idOf={idOf}
      isMultiselectable={selected !== undefined}
      onMove={onMove}
      head={
        <>
          {selected !== undefined && (
            <SelectAll
              selection={shareOf(selected, issues)}
              onSelectAll={(isOn) =>
                select(isOn ? { kind: 'all-selected', shown: issues, listed } : { kind: 'cleared' })
              }
            />
          )}
          <SortHeads columns={COLUMNS} cellClass="issue-cell" sort={sort} onSort={onSort} />
        </>
      }
      row={(issue, { index, height, isActive }) => (
        <IssueRow
          issue={issue}
          index={index}
          height={height}
          isActive={isActive}
          isSelected={selected && isSelected(selected, issues, issue.id)}
          isOpen={issue.id === opened}
          onToggle={toggle}
          onOpen={onOpen}
          onOutdated={onOutdated}
          chosen={chosen.get(issue.id)}
        />
      )}
      empty={<p className="issue-empty">{empty}</p>}
    />
  );
}

const idOf = ({ id }: ScannedIssue): string => id;

import './issue-table.css';

import type { Side } from '#rules';
import { useCallback, useMemo, type Dispatch } from 'react';

import { SortHeads } from '../../ui/table/sort-heads';
import type { TableMove } from '../../ui/table/table-keys';
import type { SortColumn } from '../../ui/table/table-sort';
import { VirtualTable } from '../../ui/table/virtual-table';
import { IssueRow } from './issue-row';
import type { ScannedIssue } from '../scan/scanned-issue';
import { SelectAll } from './select-all';
import type { SelectionEvent } from './selection';
import type { Column, TableQuery } from './table-query';

interface IssueTableProps {
  readonly issues: readonly ScannedIssue[];
  /** Undefined where nothing can be selected. */
  readonly selected: ReadonlySet<string> | undefined;
  readonly select: Dispatch<SelectionEvent>;
  readonly sort: TableQuery['sort'];
  readonly onSort: (column: Column) => void;
  readonly onOpen: (id: string) => void;
  readonly onOutdated: (id: string) => void;
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

const HEIGHTS = { wide: { row: 52, head: 40 }, narrow: { row: 116, head: 84 } } as const;

/** The issues as a table, to look at and to select from: with Shift the keys that move select, Control+A selects all shown. */
export function IssueTable(props: IssueTableProps) {
  const { issues, selected, chosen, select, sort, onSort, onOpen, onOutdated } = props;
  // Made when first needed: of 50,000 issues that takes as long as drawing the table.
  const idsOf = useMemo(() => {
    let ids: readonly string[] | undefined;
    return () => (ids ??= issues.map(idOf));
  }, [issues]);
  const toggle = useCallback(
    (id: string, extend: boolean) =>
      select(extend ? { kind: 'extended', from: id, to: id, shown: idsOf() } : { kind: 'toggled', id }),
    [idsOf, select],
  );
  function onMove(move: TableMove, active: number): void {
    const from = issues[active]?.id;
    if (selected === undefined || from === undefined) return;
    if (move.kind === 'select-all') {
      select({ kind: 'all-selected', shown: idsOf() });
      return;
    }
    const to = issues[move.row]?.id ?? from;
    select(move.extend ? { kind: 'extended', from, to, shown: idsOf() } : { kind: 'anchored', id: to });
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
              selection={selectionOf(issues, selected)}
              onSelectAll={(isOn) => select(isOn ? { kind: 'all-selected', shown: idsOf() } : { kind: 'cleared' })}
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
          isSelected={selected?.has(issue.id)}
          onToggle={toggle}
          onOpen={onOpen}
          onOutdated={onOutdated}
          chosen={chosen.get(issue.id)}
        />
      )}
      empty={<p className="issue-empty">Nothing matches. Try other words, or show all.</p>}
    />
  );
}

const idOf = ({ id }: ScannedIssue): string => id;

function selectionOf(shown: readonly ScannedIssue[], selected: ReadonlySet<string>): 'none' | 'some' | 'all' {
  if (selected.size === 0) return 'none';
  return shown.length <= selected.size && shown.every(({ id }) => selected.has(id)) ? 'all' : 'some';
}

import './issue-table.css';

import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type Dispatch, type KeyboardEvent } from 'react';

import { tableMove } from '../../ui/table-keys';
import { useNarrow } from '../../ui/use-narrow';
import { IssueRow } from './issue-row';
import type { ScannedIssue } from '../scan/scanned-issue';
import type { SelectionEvent } from './selection';
import { TableHead } from './table-head';
import type { Column, TableQuery } from './table-view';

interface IssueTableProps {
  readonly issues: readonly ScannedIssue[];
  /** Undefined where nothing can be selected. */
  readonly selected: ReadonlySet<string> | undefined;
  /** Whether the selection stays as it is for now. */
  readonly isLocked: boolean;
  readonly select: Dispatch<SelectionEvent>;
  readonly sort: TableQuery['sort'];
  readonly onSort: (column: Column) => void;
  readonly onOpen: (key: string) => void;
}

/** Pixels; every row is equally high, so that the table knows where each is without measuring it. */
const HEIGHT = { wide: { row: 52, head: 40 }, narrow: { row: 116, head: 84 } } as const;
/** Rows drawn beyond those in view. */
const OVERSCAN = 8;

/**
 * The issues as a grid that draws only the rows in view. One row can be tabbed to; arrow keys, Page Up and Down, Home
 * and End move through all of them, with Shift they select, Control+A selects all shown.
 */
export function IssueTable({ issues, selected, isLocked, select, sort, onSort, onOpen }: IssueTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const height = useNarrow() ? HEIGHT.narrow : HEIGHT.wide;
  const [focused, setFocused] = useState(0);
  const active = Math.min(focused, issues.length - 1);
  const takesFocus = useRef(false);
  const ids = useMemo(() => issues.map(({ id }) => id), [issues]);

  const rows = useVirtualizer({
    count: issues.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height.row,
    getItemKey: (index) => ids[index] ?? index,
    overscan: OVERSCAN,
    scrollMargin: height.head,
    // The row in focus stays drawn wherever the table is scrolled to: the focus must not get lost.
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      return active < 0 || inView.includes(active) ? inView : [...inView, active].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => rows.measure(), [rows, height]);
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    const row = scroller.current?.querySelector(`[data-row="${active}"]`);
    row?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    // Moves the page around the table as well; by itself the focus would jump to the middle.
    row?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const toggle = useCallback(
    (index: number, extend: boolean) => {
      const id = ids[index];
      if (id === undefined) return;
      setFocused(index);
      select(extend ? { kind: 'extended', from: id, to: id, shown: ids } : { kind: 'toggled', id });
    },
    [ids, select],
  );
  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>): void {
    const move = tableMove(event, active, issues.length);
    const from = ids[active];
    if (move === undefined || from === undefined) return;
    event.preventDefault();
    if (move.kind === 'select-all') {
      if (selected !== undefined && !isLocked) select({ kind: 'all-selected', shown: ids });
      return;
    }
    const to = ids[move.row] ?? from;
    if (selected !== undefined && !isLocked) {
      select(move.extend ? { kind: 'extended', from, to, shown: ids } : { kind: 'anchored', id: to });
    }
    takesFocus.current = move.row !== active;
    setFocused(move.row);
  }

  const drawn = rows.getVirtualItems();
  let below: number = height.head;
  return (
    <div className="issue-scroller" ref={scroller} style={{ scrollPaddingTop: height.head }}>
      <table
        className={selected === undefined ? 'issue-table' : 'issue-table issue-table-selectable'}
        role="grid"
        aria-label="Issues"
        aria-rowcount={issues.length + 1}
        aria-multiselectable={selected !== undefined}
      >
        <TableHead
          height={height.head}
          selection={selected === undefined ? undefined : selectionOf(ids, selected)}
          isLocked={isLocked}
          onSelectAll={(isOn) => select(isOn ? { kind: 'all-selected', shown: ids } : { kind: 'cleared' })}
          sort={sort}
          onSort={onSort}
        />
        <tbody role="rowgroup" onKeyDown={onKeyDown}>
          {drawn.flatMap(({ index, key, start, end }) => {
            const issue = issues[index];
            if (issue === undefined) return [];
            const gap = start - below;
            below = end;
            return [
              gap > 0 && <Spacer key={`before ${String(key)}`} height={gap} />,
              <IssueRow
                key={key}
                issue={issue}
                index={index}
                height={height.row}
                isActive={index === active}
                isSelected={selected?.has(issue.id)}
                isLocked={isLocked}
                onToggle={toggle}
                onOpen={onOpen}
              />,
            ];
          })}
          {issues.length > 0 && <Spacer height={Math.max(0, rows.getTotalSize() + height.head - below)} />}
        </tbody>
      </table>
      {issues.length === 0 && <p className="issue-empty">Nothing matches. Try other words, or show all.</p>}
    </div>
  );
}

/** Takes the room of rows that are not drawn. */
function Spacer({ height }: { readonly height: number }) {
  return <tr className="issue-spacer" role="presentation" aria-hidden="true" style={{ height }} />;
}

function selectionOf(shown: readonly string[], selected: ReadonlySet<string>): 'none' | 'some' | 'all' {
  if (selected.size === 0) return 'none';
  return shown.length <= selected.size && shown.every((id) => selected.has(id)) ? 'all' : 'some';
}

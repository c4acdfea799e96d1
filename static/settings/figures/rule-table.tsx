import './rule-table.css';

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RuleInUse } from '#measure';
import type { Rule } from '#rules';
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';

import { tableMove } from '../../ui/table-keys';
import { useNarrow } from '../../ui/use-narrow';
import type { FigureColumn, FigureSort } from './figure-columns';
import { RuleTableHead } from './rule-table-head';
import { RuleTableRow } from './rule-table-row';

interface RuleTableProps {
  readonly rules: readonly RuleInUse[];
  /** All rules, to name those that others stand beside. */
  readonly all: readonly Rule[];
  /** How many issues the rules were asked about. */
  readonly asked: number;
  readonly sort: FigureSort;
  readonly onSort: (column: FigureColumn) => void;
  readonly onShow: (id: string) => void;
}

/** Pixels; every row is equally high, so that the table knows where each is without measuring it. */
const HEIGHT = { wide: { row: 52, head: 40 }, narrow: { row: 144, head: 112 } } as const;
/** Rows drawn beyond those in view. */
const OVERSCAN = 8;

/**
 * Rules with what they do, as a grid that draws only the rows in view. One row can be tabbed to; arrow keys, Page Up and
 * Down, Home and End move through all of them.
 */
export function RuleTable({ rules, all, asked, sort, onSort, onShow }: RuleTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const height = useNarrow() ? HEIGHT.narrow : HEIGHT.wide;
  const [focused, setFocused] = useState(0);
  const active = Math.min(focused, rules.length - 1);
  const takesFocus = useRef(false);
  const byId = useMemo(() => new Map(all.map((rule) => [rule.id, rule])), [all]);

  const rows = useVirtualizer({
    count: rules.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height.row,
    getItemKey: (index) => rules[index]?.rule.id ?? index,
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

  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>): void {
    const move = tableMove(event, active, rules.length);
    if (move?.kind !== 'move') return;
    event.preventDefault();
    takesFocus.current = move.row !== active;
    setFocused(move.row);
  }

  let below: number = height.head;
  return (
    <div className="figures-scroller" ref={scroller} style={{ scrollPaddingTop: height.head }}>
      <table className="figures-table" role="grid" aria-label="How rules do" aria-rowcount={rules.length + 1}>
        <RuleTableHead height={height.head} sort={sort} onSort={onSort} />
        <tbody role="rowgroup" onKeyDown={onKeyDown}>
          {rows.getVirtualItems().flatMap(({ index, key, start, end }) => {
            const rule = rules[index];
            if (rule === undefined) return [];
            const gap = start - below;
            below = end;
            return [
              gap > 0 && <Spacer key={`before ${String(key)}`} height={gap} />,
              <RuleTableRow
                key={key}
                figures={rule}
                byId={byId}
                asked={asked}
                index={index}
                height={height.row}
                isActive={index === active}
                onShow={onShow}
              />,
            ];
          })}
          <Spacer height={Math.max(0, rows.getTotalSize() + height.head - below)} />
        </tbody>
      </table>
    </div>
  );
}

/** Takes the room of rows that are not drawn. */
function Spacer({ height }: { readonly height: number }) {
  return <tr className="figures-spacer" role="presentation" aria-hidden="true" style={{ height }} />;
}

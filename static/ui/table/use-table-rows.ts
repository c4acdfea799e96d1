import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual';
import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEventHandler,
  type KeyboardEventHandler,
  type RefObject,
} from 'react';

import { tableMove, type TableMove } from './table-keys';

/** Rows drawn beyond those in view. */
const OVERSCAN = 8;

/** As high as the scroller can be, in pixels: so many rows are drawn before it is measured, and not only after. */
const SCROLLER_MOST = { width: 0, height: 640 };

interface TableRowsAsked<Entry> {
  readonly entries: readonly Entry[];
  /** Pixels. */
  readonly height: { readonly row: number; readonly head: number };
  readonly onMove: ((move: TableMove, from: number) => void) | undefined;
}

interface TableRows {
  readonly scroller: RefObject<HTMLDivElement>;
  /** The rows to draw, from the top; pixels are counted from the top of the head. */
  readonly drawn: readonly VirtualItem[];
  /** Where the last row ends. */
  readonly end: number;
  /** The row that can be tabbed to. */
  readonly active: number;
  readonly onFocus: FocusEventHandler<HTMLElement>;
  readonly onKeyDown: KeyboardEventHandler<HTMLElement>;
}

/** Which rows of a table are in view, and which has the focus. */
export function useTableRows<Entry>({ entries, height, onMove }: TableRowsAsked<Entry>): TableRows {
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const active = Math.min(focused, entries.length - 1);
  const takesFocus = useRef(false);
  // The row in focus stays drawn wherever the table is scrolled to: the focus must not get lost.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inView = defaultRangeExtractor(range);
      return active < 0 || inView.includes(active) ? inView : [...inView, active].sort((a, b) => a - b);
    },
    [active],
  );
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height.row,
    initialRect: SCROLLER_MOST,
    overscan: OVERSCAN,
    scrollMargin: height.head,
    rangeExtractor,
  });
  const drawnHeight = useRef(height);
  useLayoutEffect(() => {
    if (drawnHeight.current === height) return;
    drawnHeight.current = height;
    rows.measure();
  }, [rows, height]);
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    const row = scroller.current?.querySelector(`[data-row="${active}"]`);
    row?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    // Moves the page around the table as well; by itself the focus would jump to the middle.
    row?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return {
    scroller,
    drawn: rows.getVirtualItems(),
    end: rows.getTotalSize() + height.head,
    active,
    onFocus: ({ target }) => {
      const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
      if (row !== undefined) setFocused(Number(row));
    },
    onKeyDown: (event) => {
      const move = tableMove(event, active, entries.length);
      if (move === undefined || active < 0 || (move.kind === 'select-all' && onMove === undefined)) return;
      event.preventDefault();
      onMove?.(move, active);
      if (move.kind !== 'move') return;
      takesFocus.current = move.row !== active;
      setFocused(move.row);
    },
  };
}

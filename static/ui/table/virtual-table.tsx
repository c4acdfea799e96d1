import './virtual-table.css';

import { Fragment, type ReactNode } from 'react';

import { useNarrow } from '../use-narrow';
import type { TableMove } from './table-keys';
import type { RowPlace } from './table-row';
import { useTableRows } from './use-table-rows';

/** Pixels; every row is equally high, so that the table knows where each is without measuring it. */
interface TableHeight {
  readonly row: number;
  readonly head: number;
}

interface VirtualTableProps<Entry> {
  readonly label: string;
  /** Class of each row, the head's as well: it says which columns there are. */
  readonly rowClass: string;
  readonly heights: { readonly wide: TableHeight; readonly narrow: TableHeight };
  readonly entries: readonly Entry[];
  readonly idOf: (entry: Entry) => string;
  /** The cells of the head. */
  readonly head: ReactNode;
  /** An entry as a `TableRow`: best a memoised component, for each is asked for whenever the table is scrolled. */
  readonly row: (entry: Entry, place: RowPlace) => ReactNode;
  readonly isMultiselectable?: boolean;
  /** Told of each move by keyboard, before it is made; without it no key selects. @param from the row in focus */
  readonly onMove?: (move: TableMove, from: number) => void;
  /** Stands below the head when there is no entry. */
  readonly empty?: ReactNode;
}

/**
 * A sortable table of up to some ten thousand entries: a grid in a scroller, which draws only the rows in view. One row
 * can be tabbed to; arrow keys, Page Up and Down, Home and End move through all of them.
 */
export function VirtualTable<Entry>(props: VirtualTableProps<Entry>) {
  const { label, rowClass, heights, entries, idOf, head, row, isMultiselectable, onMove, empty } = props;
  const height = useNarrow() ? heights.narrow : heights.wide;
  const { scroller, drawn, end, active, onFocus, onKeyDown } = useTableRows({ entries, height, onMove });
  let below = height.head;
  return (
    <div className="table-scroller" ref={scroller} style={{ scrollPaddingTop: height.head }}>
      <table
        className="table-grid"
        role="grid"
        aria-label={label}
        aria-rowcount={entries.length + 1}
        aria-multiselectable={isMultiselectable}
      >
        <thead role="rowgroup">
          <tr
            className={`table-row table-head ${rowClass}`}
            role="row"
            aria-rowindex={1}
            style={{ height: height.head }}
          >
            {head}
          </tr>
        </thead>
        <tbody role="rowgroup" onFocus={onFocus} onKeyDown={onKeyDown}>
          {drawn.flatMap(({ index, start, end }) => {
            const entry = entries[index];
            if (entry === undefined) return [];
            const key = idOf(entry);
            const gap = start - below;
            below = end;
            return [
              gap > 0 && <Spacer key={`before ${key}`} height={gap} />,
              <Fragment key={key}>{row(entry, { index, height: height.row, isActive: index === active })}</Fragment>,
            ];
          })}
          {entries.length > 0 && <Spacer height={Math.max(0, end - below)} />}
        </tbody>
      </table>
      {entries.length === 0 && empty}
    </div>
  );
}

/** Takes the room of rows that are not drawn. */
function Spacer({ height }: { readonly height: number }) {
  return <tr className="table-spacer" role="presentation" aria-hidden="true" style={{ height }} />;
}

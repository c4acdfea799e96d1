import type { KeyboardEvent, ReactNode } from 'react';

/** Where a row stands in a `VirtualTable`. */
export interface RowPlace {
  readonly index: number;
  /** Pixels. */
  readonly height: number;
  /** Whether this is the row that can be tabbed to. */
  readonly isActive: boolean;
}

interface TableRowProps {
  readonly place: Omit<RowPlace, 'isActive'>;
  readonly className: string;
  /** Undefined where nothing can be selected. */
  readonly isSelected?: boolean | undefined;
  /** Whether it is shown beside the table. */
  readonly isOpen?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  readonly children: ReactNode;
}

/** A row of a `VirtualTable`, which has to know its height. */
export function TableRow({ place, className, isSelected, isOpen = false, onKeyDown, children }: TableRowProps) {
  const { index, height } = place;
  return (
    <tr
      className={isSelected === true ? `table-row table-row-selected ${className}` : `table-row ${className}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={isOpen || undefined}
      data-row={index}
      style={{ height }}
      onKeyDown={onKeyDown}
    >
      {children}
    </tr>
  );
}

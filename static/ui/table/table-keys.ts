/** Rows that Page Up and Page Down move. */
const PAGE_ROWS = 10;

/** What a key does in the table. */
export type TableMove =
  /** Moves to a row; with `extend`, everything on the way is selected. */
  { readonly kind: 'move'; readonly row: number; readonly extend: boolean } | { readonly kind: 'select-all' };

/** A key as the browser reports it. */
export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * What a key does when a row is in focus; undefined when it is not the table's. Space and Enter belong to the checkbox
 * and to the link that has the focus.
 *
 * @param row in focus, from 0
 * @param rows in the table
 */
export function tableMove(pressed: PressedKey, row: number, rows: number): TableMove | undefined {
  const withControl = pressed.ctrlKey || pressed.metaKey;
  if (pressed.key.toLowerCase() === 'a' && withControl) return { kind: 'select-all' };
  const target = targetRow(pressed.key, row, rows);
  if (target === undefined || (withControl && pressed.key !== 'Home' && pressed.key !== 'End')) return undefined;
  return { kind: 'move', row: Math.min(rows - 1, Math.max(0, target)), extend: pressed.shiftKey };
}

function targetRow(key: string, row: number, rows: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return row + 1;
    case 'ArrowUp':
      return row - 1;
    case 'PageDown':
      return row + PAGE_ROWS;
    case 'PageUp':
      return row - PAGE_ROWS;
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return undefined;
  }
}

/** A column that a table can be sorted by. */
export interface SortColumn<Column extends string> {
  readonly column: Column;
  readonly name: string;
  /** What stands in it, for those who ask. */
  readonly meaning?: string;
}

/** Which column a table is sorted by. */
export interface TableSort<Column extends string> {
  readonly column: Column;
  readonly descending: boolean;
}

import type { Band, Place } from '#rules';

import type { TableSort } from '../../ui/table/table-sort';

export type Column = 'key' | 'summary' | 'place' | 'confidence' | 'tag';

/** Which tags to show. `differs`: tagged with the other side than the one suggested now. */
export type TagFilter = 'any' | 'none' | 'tagged' | 'differs' | 'person' | 'removed';

export interface TableQuery {
  /** Words that key or summary must hold, all of them, in any order. */
  readonly search: string;
  readonly place: Place | 'any';
  readonly band: Band | 'any';
  readonly tag: TagFilter;
  /** Names as Jira shows them; the empty one: those without; undefined: whichever. */
  readonly type: string | undefined;
  readonly sprint: string | undefined;
  readonly assignee: string | undefined;
  /** Whether it was new or changed in the last scan. */
  readonly change: 'any' | 'changed';
  /** Confidence from, inclusive, to, exclusive but for 1. */
  readonly confidence: ConfidenceRange | undefined;
  /** Undefined: in the order Jira gave. */
  readonly sort: TableSort<Column> | undefined;
}

/** A stretch of confidence, from 0 to 1. */
export interface ConfidenceRange {
  readonly from: number;
  readonly to: number;
}

export const EVERYTHING: TableQuery = {
  search: '',
  place: 'any',
  band: 'any',
  tag: 'any',
  type: undefined,
  sprint: undefined,
  assignee: undefined,
  change: 'any',
  confidence: undefined,
  sort: undefined,
};

import { finish } from '#rules';
import { useCallback, useEffect, useMemo, useRef } from 'react';

import { useSteps } from '../../ui/use-steps';
import type { ScannedIssue } from '../scan/scanned-issue';
import type { TableQuery } from './table-query';
import { isAsGiven, viewSteps } from './table-view';

/** So many issues are filtered and sorted within a frame. */
const AT_ONCE = 2000;

/** What the table shows, and in which order. */
export interface View {
  readonly issues: readonly ScannedIssue[];
  readonly sort: TableQuery['sort'];
  /** The list it was made of. */
  readonly of: readonly ScannedIssue[];
}

/** The issues that a query lets through; many take a moment, during which the view before stays; undefined: there is none. */
export function useView(issues: readonly ScannedIssue[], query: TableQuery): View | undefined {
  const isQuick = issues.length <= AT_ONCE || isAsGiven(query);
  const begin = useCallback(() => view(issues, query), [issues, query]);
  const quick = useMemo(() => (isQuick ? finish(begin()) : undefined), [isQuick, begin]);
  const { result, isCurrent } = useSteps(isQuick ? undefined : begin, 0);
  const before = useRef<View>();
  const shown = quick ?? (isCurrent ? result : before.current);
  useEffect(() => {
    before.current = shown;
  }, [shown]);
  return shown;
}

function* view(issues: readonly ScannedIssue[], query: TableQuery) {
  return { issues: yield* viewSteps(issues, query), sort: query.sort, of: issues };
}

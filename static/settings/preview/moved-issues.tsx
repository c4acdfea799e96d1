import './moved-issues.css';
import '../../ui/marked-text.css';

import type { MovedIssue } from '#measure';
import { useDeferredValue, useMemo, useState } from 'react';

import { Button } from '../../ui/button';
import type { Desk } from '../desk';
import type { ProjectIssue } from '../project-issues/project-issue';
import type { PreviewResult } from './create-preview';
import { MovedIssueRow } from './moved-issue-row';
import { number } from './preview-words';

/** Issues on one page: more are drawn too slowly to type meanwhile. */
const PAGE = 25;

interface MovedIssuesProps {
  readonly desk: Desk;
  readonly result: PreviewResult;
  /** Those to be listed. */
  readonly moved: readonly MovedIssue<ProjectIssue>[];
}

/** The issues that change their place, page by page. */
export function MovedIssues({ desk, result, moved }: MovedIssuesProps) {
  const [wanted, setPage] = useState(0);
  const last = Math.max(0, Math.ceil(moved.length / PAGE) - 1);
  const page = Math.min(wanted, last);
  const shown = useDeferredValue(useMemo(() => moved.slice(page * PAGE, (page + 1) * PAGE), [moved, page]));
  const { base, draft } = result;
  const rules = useMemo(() => new Map([...base.rules, ...draft.rules].map((rule) => [rule.id, rule])), [base, draft]);
  const { entries } = desk.editing;
  const listed = useMemo(() => new Set(entries.map(({ rule }) => rule.id)), [entries]);
  const isListed = useMemo(() => (id: string) => listed.has(id), [listed]);
  return (
    <>
      <ol className="moved-issues" aria-label="Issues that change their place">
        {shown.map((one) => (
          <MovedIssueRow key={one.issue.id} moved={one} rules={rules} isListed={isListed} onShowRule={desk.showRule} />
        ))}
      </ol>
      {last > 0 && (
        <nav className="moved-issues-pages" aria-label="Pages of issues">
          <Button isOff={page === 0} onClick={() => setPage(page - 1)}>
            Previous
          </Button>
          <p role="status">
            {number(page * PAGE + 1)}–{number(Math.min(moved.length, (page + 1) * PAGE))} of {number(moved.length)}
          </p>
          <Button isOff={page === last} onClick={() => setPage(page + 1)}>
            Next
          </Button>
        </nav>
      )}
    </>
  );
}

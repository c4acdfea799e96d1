import './figures-tab.css';

import Button from '@atlaskit/button/new';
import { rulesInUse } from '#measure';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';

import { findRules, type RuleFilter } from '../../ui/find-rules';
import { RuleFilterBar } from '../../ui/rule-filter-bar';
import { useSteps } from '../../ui/use-steps';
import { Waiting } from '../../ui/waiting';
import type { DeskProps } from '../desk';
import { IssuesChoice } from '../project-issues/issues-choice';
import { useSettledIssues } from '../project-issues/use-settled-issues';
import { Coverage } from './coverage';
import { sortFigures, nextFigureSort, USUAL_SORT } from './figure-columns';
import { issuesWords } from './figure-words';
import { RuleTable } from './rule-table';
import { Uncovered } from './uncovered';

/** What each rule does in the issues of the project, and the issues that no rule has anything to say about. */
export default function FiguresTab({ desk }: DeskProps) {
  const { compiled, issues: projectIssues, showRule } = desk;
  const { reading, want } = projectIssues;
  useEffect(want, [want]);
  const issues = useSettledIssues(projectIssues);
  const begin = useMemo(() => issues && (() => rulesInUse(compiled, issues)), [compiled, issues]);
  const { result: inUse, isCurrent } = useSteps(begin);

  const [filter, setFilter] = useState<RuleFilter>({ query: '' });
  const [onlyNever, setOnlyNever] = useState(false);
  const [sort, setSort] = useState(USUAL_SORT);
  const [isUncoveredOpen, setUncoveredOpen] = useState(false);
  const deferred = useDeferredValue(filter);
  const candidates = useMemo(
    () => (inUse?.rules ?? []).filter(({ hits }) => !onlyNever || hits === 0),
    [inUse, onlyNever],
  );
  const shown = useMemo(() => {
    const found = new Set(
      findRules(
        candidates.map(({ rule }) => rule),
        deferred,
      ),
    );
    return sortFigures(
      candidates.filter(({ rule }) => found.has(rule)),
      sort,
    );
  }, [candidates, deferred, sort]);
  const onShow = useCallback((id: string) => showRule(id), [showRule]);

  const asked = inUse === undefined ? 0 : inUse.covered.length + inUse.uncovered.length;
  return (
    <div className="figures">
      <IssuesChoice issues={projectIssues} />
      <p className="rules-help" role="status">
        {issues !== undefined && !isCurrent && 'Counting…'}
      </p>
      {inUse === undefined ? (
        reading.kind !== 'failed' && <Waiting label="Reading issues" />
      ) : asked === 0 ? (
        <p className="rules-help">There is no issue here that the rules could be held against yet.</p>
      ) : (
        <>
          <Coverage
            inUse={inUse}
            isUncoveredOpen={isUncoveredOpen}
            onUncovered={setUncoveredOpen}
            onlyNever={onlyNever}
            onOnlyNever={setOnlyNever}
          />
          {isUncoveredOpen && inUse.uncovered.length > 0 && (
            <Uncovered desk={desk} uncovered={inUse.uncovered} covered={inUse.covered} />
          )}
          <RuleFilterBar rules={candidates.map(({ rule }) => rule)} filter={filter} onFilter={setFilter} />
          {inUse.rules.length === 0 ? (
            <p className="rules-help">No rule is switched on.</p>
          ) : shown.length === 0 ? (
            <p className="figures-empty">
              No rule has these words.
              <Button
                spacing="compact"
                onClick={() => {
                  setFilter({ query: '' });
                  setOnlyNever(false);
                }}
              >
                Show all rules
              </Button>
            </p>
          ) : (
            <RuleTable
              rules={shown}
              all={desk.meant.rules}
              asked={asked}
              sort={sort}
              onSort={(column) => setSort(nextFigureSort(sort, column))}
              onShow={onShow}
            />
          )}
          <p className="visually-hidden" role="status">
            {isCurrent ? `Counted in ${issuesWords(asked)}` : 'Counting again'}
          </p>
        </>
      )}
    </div>
  );
}

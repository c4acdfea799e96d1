import './review.css';

import type { TagChoice } from '#run';
import { useDeferredValue, useMemo, useState, type Dispatch } from 'react';

import { openIssue } from '../../api';
import { PlaceBar } from '../../ui/place-bar';
import type { ProjectRules } from '../../ui/project-rules';
import { ConfirmTags } from '../tagging/confirm-tags';
import { IssueTable } from './issue-table';
import type { PlaceCounts } from '../scan/scan-state';
import type { ScannedIssue } from '../scan/scanned-issue';
import type { Selection, SelectionEvent } from './selection';
import { SelectionBar } from './selection-bar';
import { TableFilters } from './table-filters';
import { EVERYTHING, nextSort, viewIssues, type TableQuery } from './table-view';
import { TaggingPanel } from '../tagging/tagging-panel';
import type { Tagging } from '../tagging/use-tagging';

interface ReviewProps {
  readonly issues: readonly ScannedIssue[];
  readonly counts: PlaceCounts;
  readonly mayTag: boolean;
  /** The rules that made the suggestions. */
  readonly rules: ProjectRules;
  readonly clock: () => number;
  readonly tagging: Tagging;
  readonly selected: Selection;
  readonly select: Dispatch<SelectionEvent>;
}

/** What a scan found: to filter, to select from, to tag. */
export function Review({ issues, counts, mayTag, rules, clock, tagging, selected, select }: ReviewProps) {
  const [query, setQuery] = useState<TableQuery>(EVERYTHING);
  const [choice, setChoice] = useState<TagChoice>();
  const deferred = useDeferredValue(query);
  const shown = useMemo(() => viewIssues(issues, deferred), [issues, deferred]);
  const chosen = useMemo(() => issues.filter(({ id }) => selected.ids.has(id)), [issues, selected.ids]);
  const isTagging = tagging.state.kind === 'running';
  return (
    <section className="review" aria-label="What the scan found">
      <PlaceBar counts={counts} />
      {rules.compiled.calibration === undefined && (
        <p className="review-note">
          Nobody has measured yet how often these rules are right: High, Medium and Low are an order, not a promise.
        </p>
      )}
      <TableFilters query={query} onQuery={setQuery} shown={shown.length} all={issues.length} />
      {tagging.state.kind !== 'idle' && <TaggingPanel tagging={tagging} labels={rules.labels} clock={clock} />}
      {mayTag ? (
        !isTagging && <SelectionBar selected={selected} onClear={() => select({ kind: 'cleared' })} onTag={setChoice} />
      ) : (
        <p className="review-note">
          You may look but not tag: that needs the permission to edit issues in this project.
        </p>
      )}
      <IssueTable
        issues={shown}
        selected={mayTag ? selected.ids : undefined}
        isLocked={isTagging}
        select={select}
        sort={query.sort}
        onSort={(column) => setQuery({ ...query, sort: nextSort(query.sort, column) })}
        onOpen={(key) => void openIssue(key)}
      />
      {choice !== undefined && (
        <ConfirmTags
          issues={chosen}
          choice={choice}
          rules={rules.version}
          labels={rules.labels}
          onApprove={() => {
            setChoice(undefined);
            tagging.tag(chosen, choice);
          }}
          onClose={() => setChoice(undefined)}
        />
      )}
    </section>
  );
}

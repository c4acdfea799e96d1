import './review.css';

import type { Unattended } from '#contract';
import { isPersonsDecision } from '#issue';
import type { RunMode } from '#run';
import { useCallback, useMemo, useRef, useState } from 'react';

import { Button } from '../../ui/button';
import { PlaceBar } from '../../ui/place-bar';
import type { ProjectRules } from '../../ui/project-rules';
import { countSteps } from '../../ui/count-steps';
import { useSteps } from '../../ui/use-steps';
import { Waiting } from '../../ui/waiting';
import { ConfirmRun } from '../confirm/confirm-run';
import type { PagePorts } from '../page-ports';
import { LoadedBeside } from './beside/loaded-beside';
import { IssueTable } from './issue-table';
import type { PlaceCounts } from '../scan/scan-state';
import type { ScannedIssue } from '../scan/scanned-issue';
import { SelectionBar } from './selection-bar';
import { TableFilters } from './table-filters';
import { withChoice, type Choices } from './choices';
import { ConfidenceChart } from './confidence-chart';
import { emptyWords } from './empty-words';
import { saveTable } from './save-table';
import { isDecidedOtherwise } from './is-decided-otherwise';
import { hiddenSteps, isSelected } from './selection';
import { nextSort, shownBand } from './table-view';
import { UnreadTexts } from './unread-texts';
import type { Reviewing } from './use-reviewing';
import { useView } from './use-view';

export interface ReviewProps {
  readonly ports: PagePorts;
  readonly issues: readonly ScannedIssue[];
  readonly counts: PlaceCounts;
  readonly mayTag: boolean;
  /** The rules that made the suggestions. */
  readonly rules: ProjectRules;
  /** What a run says of the rules. */
  readonly pinned: { readonly version: number; readonly hash: string };
  /** Why nothing can be tagged just now; undefined: it can. */
  readonly waits: string | undefined;
  /** Whether the site lets a run go on without its tab. */
  readonly unattended: Unattended;
  readonly onApprove: (mode: RunMode, issues: readonly ScannedIssue[], choices: Choices) => void;
  readonly reviewing: Reviewing;
  /** Told of an issue whose text is not there, or not as it was scanned. */
  readonly onOutdated: (id: string) => void;
  /** Reads the texts of so many issues. @throws JiraError; the signal's reason */
  readonly onReadTexts: (ids: readonly string[], signal: AbortSignal) => Promise<void>;
}

const NONE: readonly ScannedIssue[] = [];

/** The first thing in the table to press. */
const TABLE_STOP = '.review-table :is(input, button)';

/** What a scan found: to filter, to select from, to tag. */
export default function Review(props: ReviewProps) {
  const { ports, issues, counts, mayTag, rules, pinned, waits, unattended, onApprove, onOutdated } = props;
  const { query, setQuery, choices, setChoices, selected, select } = props.reviewing;
  const [isConfirming, setConfirming] = useState(false);
  const [openedId, setOpened] = useState<string>();
  const section = useRef<HTMLElement>(null);
  const opener = useRef<HTMLElement>(undefined);
  const opened = useMemo(
    () => (openedId === undefined ? undefined : issues.find(({ id }) => id === openedId)),
    [issues, openedId],
  );
  const open = useCallback((id: string) => {
    if (document.activeElement instanceof HTMLElement) opener.current = document.activeElement;
    setOpened(id);
  }, []);
  const view = useView(issues, query);
  const shown = view?.issues ?? NONE;
  // Looked up only when they are asked for: of 50,000 issues that takes as long as drawing the table.
  const chosen = useMemo(
    () => (isConfirming ? issues.filter(({ id }) => selected.ids.has(id)) : []),
    [isConfirming, issues, selected.ids],
  );
  const { result: high } = useSteps(
    useCallback(() => countSteps(shown, isHighAndOpen), [shown]),
    0,
  );
  const { result: hidden = 0 } = useSteps(
    useCallback(() => hiddenSteps(selected, shown), [selected, shown]),
    0,
  );
  // Where all that is shown is selected, nobody has to be looked up.
  const among = selected.whole?.shown === shown ? shown : issues;
  const { result: decided = 0 } = useSteps(
    useCallback(
      () =>
        countSteps(
          selected.ids.size === 0 ? NONE : among,
          (issue) => isDecidedOtherwise(issue, choices) && isSelected(selected, shown, issue.id),
        ),
      [among, shown, selected, choices],
    ),
    0,
  );
  return (
    <section className="review" aria-label="What the scan found" ref={section} tabIndex={-1}>
      <div className="visually-hidden">
        <Button isCompact onClick={() => section.current?.querySelector<HTMLElement>(TABLE_STOP)?.focus()}>
          Skip to the table
        </Button>
      </div>
      <div className="review-charts">
        <PlaceBar counts={counts} pick={{ picked: query.place, onPick: (place) => setQuery({ ...query, place }) }} />
        <ConfidenceChart
          issues={issues}
          picked={query.confidence}
          onPick={(confidence) => setQuery({ ...query, confidence })}
        />
      </div>
      {rules.compiled.calibration === undefined && (
        <p className="review-note">
          Nobody has measured yet how often these rules are right: High, Medium and Low are an order, not a promise.
        </p>
      )}
      <TableFilters
        query={query}
        onQuery={setQuery}
        shown={view?.issues.length}
        issues={issues}
        onSave={(signal) => saveTable(shown, choices, signal)}
      />
      <UnreadTexts issues={issues} query={query} onRead={props.onReadTexts} />
      {mayTag ? (
        <SelectionBar
          count={selected.ids.size}
          hidden={hidden}
          decided={Math.min(decided, selected.ids.size)}
          high={high}
          waits={waits}
          onHighOnly={() => select({ kind: 'only', ids: shown.filter(isHighAndOpen).map(({ id }) => id) })}
          onClear={() => select({ kind: 'cleared' })}
          onChoose={(choice) => setChoices(withChoice(choices, selected.ids, choice))}
          onTag={() => setConfirming(true)}
        />
      ) : (
        <p className="review-note">
          You may look but not tag: that needs the permission to edit issues in this project.
        </p>
      )}
      <div
        className={opened === undefined ? 'review-main' : 'review-main review-main-beside'}
        onKeyDown={({ key }) => {
          if (key === 'Escape') setOpened(undefined);
        }}
      >
        <div className="review-table">
          {view === undefined ? (
            <Waiting label="Sorting the issues" />
          ) : (
            <IssueTable
              issues={shown}
              listed={view.of}
              selected={mayTag ? selected : undefined}
              select={select}
              sort={view.sort}
              onSort={(column) => setQuery({ ...query, sort: nextSort(query.sort, column) })}
              opened={opened?.id}
              onOpen={open}
              onOutdated={onOutdated}
              empty={emptyWords(query)}
              chosen={choices}
            />
          )}
        </div>
        {opened !== undefined && (
          <LoadedBeside
            request={ports.request}
            rules={rules}
            issue={opened}
            chosen={choices.get(opened.id)}
            onChoose={
              mayTag
                ? (choice) => {
                    setChoices(withChoice(choices, [opened.id], choice));
                    if (choice !== 'suggested') select({ kind: 'added', id: opened.id });
                  }
                : undefined
            }
            opener={opener}
            onChangedSince={onOutdated}
            onClose={() => setOpened(undefined)}
          />
        )}
      </div>
      {isConfirming && (
        <ConfirmRun
          issues={chosen}
          hidden={hidden}
          choices={choices}
          rules={pinned}
          labels={rules.labels}
          ports={ports}
          unattended={unattended}
          onApprove={(mode) => {
            setConfirming(false);
            onApprove(mode, chosen, choices);
          }}
          onClose={() => setConfirming(false)}
        />
      )}
    </section>
  );
}

/** Whether an issue can be tagged as suggested without a second thought: the rules are sure, and nobody decided. */
const isHighAndOpen = (issue: ScannedIssue): boolean =>
  shownBand(issue) === 'high' &&
  (issue.place === 'backlog' || issue.place === 'plan') &&
  !isPersonsDecision(issue.standing) &&
  !(issue.standing.kind === 'tagged' && issue.standing.place === issue.place);

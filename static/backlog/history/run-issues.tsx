import './run-issues.css';

import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { ListedRun } from '#contract';
import { useId, useState } from 'react';

import { FailureMessage } from '../../ui/failure-message';
import { readingWords } from '../../ui/reading-words';
import { Waiting } from '../../ui/waiting';
import type { PagePorts } from '../page-ports';
import { leftCounts, leftWords, OUTCOMES } from '../runs/left-out';
import { RunIssueRow } from './run-issue-row';
import { SearchLimits } from './search-limits';
import { isUndoable, standingNow } from './standing-now';
import { useRunIssues, type IssueQuery } from './use-run-issues';

interface RunIssuesProps {
  readonly run: ListedRun;
  readonly ports: PagePorts;
  /** Whether issues can be chosen to be put back. */
  readonly mayUndo: boolean;
  readonly isRunGoing: boolean;
  readonly onUndo: (ids: readonly number[]) => void;
}

/** The issues of a run, a page at a time: what was written, what was left alone and why; some can be put back. */
export function RunIssues({ run, ports, mayUndo, isRunGoing, onUndo }: RunIssuesProps) {
  const { header, state } = run;
  const [query, setQuery] = useState<IssueQuery>({ left: undefined, words: '' });
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const { issues, now, isRead, onlyFirst, failure, retry, goBack, goOn } = useRunIssues(ports, run, query);
  const names = { search: useId(), filter: useId() };
  const choose = (ids: readonly number[], isChosen: boolean): void => {
    const others = [...chosen].filter((id) => !ids.includes(id));
    setChosen(new Set(isChosen ? [...others, ...ids] : others));
  };
  const open = (issues ?? []).filter((logged) => {
    const issue = now.get(logged.id);
    return mayUndo && issue !== undefined && isUndoable(standingNow(logged, issue, run));
  });
  const openIds = open.map(({ id }) => id);
  const areAllChosen = openIds.length > 0 && openIds.every((id) => chosen.has(id));
  return (
    <section className="run-issues" aria-label="Issues of this run">
      <form
        className="run-issues-find"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setQuery({ ...query, words: typed.trim() });
        }}
      >
        <div className="run-issues-words">
          <label htmlFor={names.search}>Keys, or words of the summary</label>
          <Textfield
            id={names.search}
            value={typed}
            isCompact
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <Button type="submit">Find</Button>
        {query.words !== '' && (
          <Button
            appearance="subtle"
            onClick={() => {
              setTyped('');
              setQuery({ ...query, words: '' });
            }}
          >
            Show all
          </Button>
        )}
        <div className="run-issues-filter">
          <label htmlFor={names.filter}>What became of them</label>
          <select
            id={names.filter}
            value={query.left === undefined ? 'all' : (query.left ?? 'written')}
            onChange={({ currentTarget: { value } }) =>
              setQuery({
                ...query,
                left: value === 'written' ? null : OUTCOMES.find((outcome) => outcome === value),
              })
            }
          >
            <option value="all">{`All ${header.issues.toLocaleString('en')}`}</option>
            <option value="written">
              {`${state.written.toLocaleString('en')} ${header.kind === 'tag' ? 'tagged' : 'put back'}`}
            </option>
            {[...leftCounts(run)].map(([outcome, count]) => (
              <option key={outcome} value={outcome}>
                {`${count.toLocaleString('en')} ${leftWords(outcome, count)}`}
              </option>
            ))}
          </select>
        </div>
      </form>
      {failure !== undefined && <FailureMessage failure={failure} onRetry={retry} words={readingWords} />}
      {issues === undefined && failure === undefined && <Waiting label="Reading the issues of this run" />}
      {issues?.length === 0 && <p>No issue of this run is like that.</p>}
      {issues !== undefined && query.words !== '' && <SearchLimits words={query.words} onlyFirst={onlyFirst} />}
      {mayUndo && (
        <div className="run-issues-bar">
          <label className="run-issues-all">
            <input
              type="checkbox"
              checked={areAllChosen}
              disabled={openIds.length === 0}
              onChange={(event) => choose(openIds, event.currentTarget.checked)}
            />
            All that can be undone on this page
          </label>
          {chosen.size > 0 && (
            <>
              <Button
                appearance="primary"
                spacing="compact"
                isDisabled={isRunGoing}
                onClick={() => onUndo([...chosen])}
              >
                {chosen.size === 1 ? 'Undo this issue…' : `Undo these ${chosen.size.toLocaleString('en')}…`}
              </Button>
              <Button appearance="subtle" spacing="compact" onClick={() => setChosen(new Set())}>
                Clear
              </Button>
            </>
          )}
        </div>
      )}
      {issues !== undefined && issues.length > 0 && (
        <ul className="run-issues-list" aria-label="Issues">
          {issues.map((logged) => (
            <RunIssueRow
              key={logged.id}
              logged={logged}
              now={now.get(logged.id)}
              isRead={isRead}
              run={run}
              choice={
                openIds.includes(logged.id)
                  ? {
                      isChosen: chosen.has(logged.id),
                      onChoose: (isChosen) => choose([logged.id], isChosen),
                    }
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      {(goBack ?? goOn) !== undefined && (
        <div className="run-issues-pages">
          <Button spacing="compact" isDisabled={goBack === undefined} onClick={() => goBack?.()}>
            Previous
          </Button>
          <Button spacing="compact" isDisabled={goOn === undefined} onClick={() => goOn?.()}>
            Next
          </Button>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {issues === undefined ? '' : shownWords(issues.length, chosen.size)}
      </p>
    </section>
  );
}

const shownWords = (shown: number, chosen: number): string =>
  `${shown === 1 ? '1 issue' : `${shown} issues`} shown, ${chosen.toLocaleString('en')} selected`;

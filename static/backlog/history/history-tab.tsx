import './history.css';

import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';

import { FailureMessage } from '../../ui/failure-message';
import { readingWords } from '../../ui/reading-words';
import { Waiting } from '../../ui/waiting';
import type { PagePorts } from '../page-ports';
import type { KnownKeys } from '../runs/known-keys';
import { leftAloneCount } from '../runs/run-words';
import { isGoing } from '../runs/runs-state';
import { useAskAhead } from '../runs/use-ask-ahead';
import type { Runs } from '../runs/use-runs';
import type { BacklogProject } from '../use-project';
import { RunRow } from './run-row';
import { useRunList } from './use-run-list';

export interface HistoryTabProps {
  readonly ports: PagePorts;
  readonly project: BacklogProject;
  readonly runs: Runs;
  readonly keys: KnownKeys;
  /** The account id of who looks. */
  readonly me: string;
  /** Told when a run is begun from here. */
  readonly onBegun: () => void;
}

const focusOn = (list: HTMLOListElement | null, at: number): void =>
  list?.querySelectorAll<HTMLElement>('.history-name')[at]?.focus();

/** Every run of the last 90 days: what it did, the log, and the way back. */
export default function HistoryTab({
  ports,
  project,
  runs: { state, undo, retry, mayBulk },
  keys,
  me,
  onBegun,
}: HistoryTabProps) {
  const { current } = state;
  const newest = `${current?.header.id ?? ''} ${current?.endedAt ?? ''}`;
  const { entries: runs, hasMore, isReading, failure, readMore } = useRunList(ports, project.id, newest);
  useAskAhead(
    mayBulk,
    (runs ?? []).some(({ header }) => header.mode !== 'property'),
  );
  const list = useRef<HTMLOListElement>(null);
  /** How many were shown when more were asked for: the first new one takes the focus from the button. */
  const shownBefore = useRef<number>();
  const shown = runs?.length ?? 0;
  useEffect(() => {
    const from = shownBefore.current;
    if (from === undefined || shown <= from) return;
    shownBefore.current = undefined;
    focusOn(list.current, from);
  }, [shown]);
  const wanted = useRef<string>();
  const goTo = (runId: string): void => {
    const at = runs?.findIndex(({ header }) => header.id === runId) ?? -1;
    wanted.current = at < 0 && hasMore ? runId : undefined;
    if (at < 0 && hasMore) readMore();
    else focusOn(list.current, at);
  };
  useEffect(() => {
    // The run that somebody wants to see may stand pages further down.
    if (wanted.current !== undefined && !isReading && failure === undefined) goTo(wanted.current);
  });
  if (runs === undefined) {
    if (failure !== undefined) return <FailureMessage failure={failure} onRetry={readMore} words={readingWords} />;
    return <Waiting label="Reading the history" />;
  }
  return (
    <div className="backlog-tab">
      <p className="backlog-intro">
        {runs.length === 0
          ? 'No runs in the last 90 days. Once you tag issues, each run stands here: what it did, its log, and the way back.'
          : 'Runs of the last 90 days, at most 500. Each can be undone for 30 days, all of it or chosen issues; an undo is a run too.'}
      </p>
      {runs.length > 0 && (
        <ol ref={list} className="history" aria-label="Runs, the newest first">
          {runs.map((run) => (
            <li key={run.header.id} className="history-run">
              <RunRow
                run={current?.header.id === run.header.id ? { ...run, ...current } : run}
                leftAlone={leftAloneCount(run, runs)}
                ports={ports}
                keys={keys}
                mayBulk={mayBulk}
                me={me}
                mayAct={project.mayTag && (project.isAdmin || run.header.approvedBy === me)}
                mayRead={project.isAdmin || run.header.approvedBy === me}
                isRunGoing={isGoing(state)}
                onGoTo={goTo}
                onUndo={(mode, ids) => {
                  undo(run, mode, ids);
                  onBegun();
                }}
                onRetry={(mode) => {
                  retry(run, mode);
                  onBegun();
                }}
              />
            </li>
          ))}
        </ol>
      )}
      {failure !== undefined && <FailureMessage failure={failure} onRetry={readMore} words={readingWords} />}
      {hasMore && failure === undefined && (
        <div>
          <Button
            isLoading={isReading}
            onClick={() => {
              shownBefore.current = shown;
              readMore();
            }}
          >
            Show older runs
          </Button>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {`${shown} ${shown === 1 ? 'run' : 'runs'} shown`}
      </p>
    </div>
  );
}

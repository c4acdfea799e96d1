import Button from '@atlaskit/button/new';
import type { ListedRun } from '#contract';
import { changedCount, type RunMode } from '#run';
import { useState } from 'react';

import { PersonName } from '../../ui/person-name';
import type { PagePorts } from '../page-ports';
import type { KnownKeys } from '../runs/known-keys';
import { countToRetry, durationWords, retryWords, undoableCount } from '../runs/run-words';
import { leftCounts, leftWords } from '../runs/left-out';
import { resultTitle } from '../runs/result-title';
import { isOver } from '../runs/runs-state';
import type { AskMayBulk } from '../runs/bulk-permission';
import { RetryButton } from '../runs/retry-button';
import { UndoRun } from '../runs/undo-run';
import { SaveButton } from '../save-button';
import { RunIssues } from './run-issues';
import { RunRelations } from './run-relations';
import { saveLog } from './save-log';
import { dayWords, whenWords } from './when-words';

interface RunRowProps {
  readonly run: ListedRun;
  /** How many of its issues its undo left alone. */
  readonly leftAlone: number;
  readonly ports: PagePorts;
  readonly keys: KnownKeys;
  readonly mayBulk: AskMayBulk;
  readonly me: string;
  /** Whether this person may undo and retry it. */
  readonly mayAct: boolean;
  /** Whether this person may see which issues it wrote. */
  readonly mayRead: boolean;
  /** Whether a run of the project is going: another has to wait. */
  readonly isRunGoing: boolean;
  /** @param ids null: all that it wrote */
  readonly onUndo: (mode: RunMode, ids: readonly number[] | null) => void;
  readonly onRetry: (mode: RunMode) => void;
  /** Goes to another run of the history. */
  readonly onGoTo: (runId: string) => void;
}

/** One run of the history. */
export function RunRow({
  run,
  leftAlone,
  ports,
  keys,
  mayBulk,
  me,
  mayAct,
  mayRead,
  isRunGoing,
  onUndo,
  onRetry,
  onGoTo,
}: RunRowProps) {
  const { header, state, endedAt, undoableUntil } = run;
  const [undoing, setUndoing] = useState<readonly number[] | 'all'>();
  const [isOpen, setOpen] = useState(false);
  const standing = undoableCount(run, leftAlone);
  const changed = changedCount(header, state);
  const isUndoable = undoableUntil !== null && Date.parse(undoableUntil) > ports.now() && changed > 0;
  const title = resultTitle(run);
  const again = countToRetry(run);
  const isRetryable = undoableUntil !== null && Date.parse(undoableUntil) > ports.now() && again !== 0;
  return (
    <>
      <div className="history-head">
        <div className="history-what">
          <h3 className="history-name" tabIndex={-1}>
            {header.kind === 'undo' && <span className="history-kind">Undo</span>}
            {isOver(run)
              ? title.words
              : `${state.done.toLocaleString('en')} of ${header.issues.toLocaleString('en')}, going on`}
            {state.status === 'cancelled' && (
              <span className="history-sign">{run.byAdmin === true ? 'Ended by an administrator' : 'Cancelled'}</span>
            )}
            {state.status === 'failed' && <span className="history-sign">Could not go on</span>}
          </h3>
          <p className="history-facts">
            <time dateTime={header.approvedAt}>{whenWords(header.approvedAt)}</time>
            <span>
              <PersonName accountId={header.approvedBy} me={me} other="Somebody else" />
            </span>
            <span className="history-scope">{header.scope}</span>
          </p>
          <RunRelations run={run} leftAlone={leftAlone} me={me} onGoTo={onGoTo} />
          <p className="history-facts">
            <span>{header.rules.version === 0 ? 'Built-in rules' : `Rules version ${header.rules.version}`}</span>
            {endedAt !== null && <span>{durationWords(state.spent.milliseconds)}</span>}
            <span>{counted(state.spent.calls, 'call')}</span>
            <span>{counted(state.spent.points, 'point')}</span>
          </p>
          <ul className="history-left" aria-label="Left out">
            {[...leftCounts(run)]
              .filter(([outcome]) => !title.told.includes(outcome))
              .map(([outcome, count]) => (
                <li key={outcome}>
                  {count.toLocaleString('en')} {leftWords(outcome, count)}
                </li>
              ))}
          </ul>
          {endedAt !== null && mayAct && standing > 0 && (
            <p className="history-facts">
              {isUndoable ? `Can be undone until ${dayWords(undoableUntil)}` : 'Too long ago to be undone'}
            </p>
          )}
        </div>
        <div className="history-actions">
          {mayAct && isRetryable && (
            <RetryButton
              run={run}
              ports={ports}
              mayBulk={mayBulk}
              isAtMost={run.undoneBy.length > 0}
              words={again === undefined ? 'Retry the rest' : retryWords(run, again)}
              isDisabled={isRunGoing}
              onRetry={onRetry}
            />
          )}
          {mayAct && isUndoable && standing > 0 && (
            <Button spacing="compact" isDisabled={isRunGoing} onClick={() => setUndoing('all')}>
              {undoWords(changed, standing)}
            </Button>
          )}
          {mayRead && isOver(run) && undoableUntil !== null && (
            <Button spacing="compact" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? 'Hide issues' : 'Show issues'}
            </Button>
          )}
          {mayRead && isOver(run) && undoableUntil !== null && (
            <SaveButton label="Save log as CSV" save={(signal) => saveLog(ports, run, keys, signal)} />
          )}
        </div>
      </div>
      {isOpen && (
        <RunIssues
          // Read anew once another undo or try has changed how they stand.
          key={`${run.undoneBy.length} ${run.putBack} ${run.retriedBy.length} ${run.takenOver}`}
          run={run}
          ports={ports}
          mayUndo={mayAct && isUndoable}
          isRunGoing={isRunGoing}
          onUndo={(ids) => setUndoing(ids)}
        />
      )}
      {undoing !== undefined && (
        <UndoRun
          run={run}
          ports={ports}
          mayBulk={mayBulk}
          isAtMost={undoing === 'all' && standing < changed}
          issues={undoing === 'all' ? standing : undoing.length}
          only={undoing === 'all' ? undefined : undoing}
          onClose={() => setUndoing(undefined)}
          onUndo={(chosen) => {
            setUndoing(undefined);
            onUndo(chosen, undoing === 'all' ? null : undoing);
          }}
        />
      )}
    </>
  );
}

/** A number of things, in words. */
const counted = (count: number, thing: string): string =>
  `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;

/** Names the undo of all that still stands. */
const undoWords = (written: number, standing: number): string =>
  written === 1 ? 'Undo' : `Undo ${standing < written ? 'the other' : 'all'} ${standing.toLocaleString('en')}`;

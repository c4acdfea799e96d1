import Button from '@atlaskit/button/new';
import type { RunView } from '#contract';
import type { RunMode } from '#run';
import { useState } from 'react';

import { PersonName } from '../../ui/person-name';
import type { PagePorts } from '../page-ports';
import type { KnownKeys } from '../runs/known-keys';
import { durationWords, failedCount, leftLines, LEFT_WORDS, missingCount, resultTitle } from '../runs/run-words';
import { isOver } from '../runs/runs-state';
import { UndoRun } from '../runs/undo-run';
import { useRunMode } from '../runs/use-run-mode';
import { SaveButton } from '../save-button';
import { saveLog } from './save-log';

interface RunRowProps {
  readonly run: RunView;
  readonly ports: PagePorts;
  readonly keys: KnownKeys;
  readonly me: string;
  /** Whether this person may undo and retry it. */
  readonly mayAct: boolean;
  /** Whether this person may see which issues it wrote. */
  readonly mayRead: boolean;
  /** Whether a run of the project is going: another has to wait. */
  readonly isRunGoing: boolean;
  readonly onUndo: (mode: RunMode) => void;
  readonly onRetry: (mode: RunMode) => void;
}

/** One run of the history. */
export function RunRow({ run, ports, keys, me, mayAct, mayRead, isRunGoing, onUndo, onRetry }: RunRowProps) {
  const { header, state, endedAt, undoableUntil } = run;
  const [isUndoing, setUndoing] = useState(false);
  const mode = useRunMode(ports.request, header);
  const isUndoable = undoableUntil !== null && Date.parse(undoableUntil) > ports.now() && state.written > 0;
  const again = failedCount(state) + missingCount(state);
  const isRetryable = undoableUntil !== null && Date.parse(undoableUntil) > ports.now() && again > 0;
  const when = dateWords(header.approvedAt);
  return (
    <>
      <div className="history-head">
        <div className="history-what">
          <h3 className="history-name" tabIndex={-1}>
            {header.kind === 'undo' && <span className="history-kind">Undo</span>}
            {isOver(run)
              ? resultTitle(run)
              : `${state.done.toLocaleString('en')} of ${header.issues.toLocaleString('en')}, going on`}
            {state.status === 'cancelled' && <span className="history-sign">Cancelled</span>}
            {state.status === 'failed' && <span className="history-sign">Could not go on</span>}
          </h3>
          <p className="history-facts">
            <time dateTime={header.approvedAt}>{when}</time>
            <span>
              <PersonName accountId={header.approvedBy} me={me} other="Somebody else" />
            </span>
            <span className="history-scope">{header.scope}</span>
          </p>
          <p className="history-facts">
            <span>{header.rules.version === 0 ? 'Built-in rules' : `Rules version ${header.rules.version}`}</span>
            {endedAt !== null && <span>{durationWords(state.spent.milliseconds)}</span>}
            <span>{counted(state.spent.calls, 'call')}</span>
            <span>{counted(state.spent.points, 'point')}</span>
          </p>
          <ul className="history-left" aria-label="Left out">
            {leftLines(state).map(({ why, count }) => (
              <li key={why}>
                {count.toLocaleString('en')} {LEFT_WORDS[why]}
              </li>
            ))}
          </ul>
        </div>
        <div className="history-actions">
          {mayAct && isRetryable && (
            <Button
              spacing="compact"
              isDisabled={isRunGoing || mode === undefined}
              onClick={() => mode !== undefined && onRetry(mode)}
            >
              {`Retry ${again.toLocaleString('en')}`}
            </Button>
          )}
          {mayAct && isUndoable && (
            <Button spacing="compact" isDisabled={isRunGoing} onClick={() => setUndoing(true)}>
              Undo
            </Button>
          )}
          {mayRead && isOver(run) && (
            <SaveButton label="Save log as CSV" save={(signal) => saveLog(ports, run, keys, signal)} />
          )}
        </div>
      </div>
      {isUndoing && (
        <UndoRun
          run={run}
          ids={null}
          mode={mode}
          onClose={() => setUndoing(false)}
          onUndo={(chosen) => {
            setUndoing(false);
            onUndo(chosen);
          }}
        />
      )}
    </>
  );
}

const dateWords = (iso: string): string =>
  new Date(iso).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });

/** A number of things, in words. */
const counted = (count: number, thing: string): string =>
  `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;

import Button from '@atlaskit/button/new';
import type { RunView } from '#contract';
import { changedCount, planUndo, type Portion } from '#run';
import { useMemo, useState } from 'react';

import { Message } from '../../ui/message';
import { PersonName } from '../../ui/person-name';
import type { SelectedIds } from '../review/selected-ids';
import { useFocusFirst } from '../use-focus-first';
import { LeftKeys } from './left-keys';
import { leftLines } from './left-out';
import { resultTitle } from './result-title';
import { RetryButton } from './retry-button';
import type { RunPanelProps } from './run-panel-props';
import { endWords, failedCount, missingCount, retryWords } from './run-words';
import { UndoRun } from './undo-run';
import { useAskAhead } from './use-ask-ahead';

interface RunResultProps extends RunPanelProps {
  readonly run: RunView;
  /** Undefined: this person may not read them. */
  readonly portions: readonly Portion[] | undefined;
}

/** What became of a run's issues, each that was left out by name, with a way on: retry, undo. */
export function RunResult({ run, portions, runs, ports, keys, me, isAdmin, selected, onClose }: RunResultProps) {
  const { header, state } = run;
  const section = useFocusFirst<HTMLDivElement>();
  const [undoing, setUndoing] = useState<readonly number[] | 'all'>();
  const { mayBulk } = runs;
  const title = resultTitle(run);
  const end = endWords(run);
  const failed = failedCount(state);
  const missing = missingCount(state);
  const lines = useMemo(() => leftLines({ header, state }, portions), [header, state, portions]);
  const chosen = useMemo(() => writtenOf(portions ?? [], selected), [portions, selected]);
  const isMine = header.approvedBy === me;
  const mayAct = isMine || isAdmin;
  const undoable = changedCount(header, state);
  useAskAhead(mayBulk, mayAct && header.mode !== 'property');
  const isWell = failed + missing === 0 && state.status !== 'failed';
  return (
    <div ref={section} tabIndex={-1} className="run-result">
      <Message
        tone={!isWell ? 'warning' : undoable > 0 ? 'success' : 'info'}
        title={title.words}
        actions={
          <>
            {mayAct && failed + missing > 0 && (
              <RetryButton
                run={run}
                ports={ports}
                portions={portions}
                mayBulk={mayBulk}
                words={retryWords(run)}
                onRetry={(mode) => runs.retry(run, mode)}
              />
            )}
            {mayAct && undoable > 0 && (
              <Button spacing="compact" onClick={() => setUndoing('all')}>
                Undo
              </Button>
            )}
            {mayAct && chosen.length > 0 && chosen.length < undoable && (
              <Button spacing="compact" onClick={() => setUndoing(chosen)}>
                {`Undo the ${chosen.length.toLocaleString('en')} selected`}
              </Button>
            )}
            <Button appearance="subtle" spacing="compact" onClick={onClose}>
              Close
            </Button>
          </>
        }
      >
        {!isMine && (
          <p>
            {header.kind === 'tag' ? 'A run of ' : 'An undo of '}
            <PersonName accountId={header.approvedBy} me={me} other="somebody else" />.
          </p>
        )}
        {end !== undefined && <p>{end}</p>}
        {(state.left['half-done'] ?? 0) > 0 && (
          <p>
            {HALF_DONE[header.kind]} {mayAct ? HALF_DONE_NEXT.own : HALF_DONE_NEXT.others}
          </p>
        )}
        {state.status === 'failed' && <p>It could not go on. What it wrote stands, and can be undone.</p>}
        {header.kind === 'tag' && (state.left['changed-since'] ?? 0) > 0 && (
          <p>“Scan what changed” shows how those stand that changed since.</p>
        )}
        <ul className="run-left" aria-label="Left out">
          {lines.map((line) => (
            <li key={line.outcome}>
              <LeftKeys line={line} keys={keys} isTold={title.told.includes(line.outcome)} />
            </li>
          ))}
        </ul>
      </Message>
      {undoing !== undefined && (
        <UndoRun
          run={run}
          ports={ports}
          portions={portions}
          mayBulk={mayBulk}
          issues={undoing === 'all' ? undoable : undoing.length}
          only={undoing === 'all' ? undefined : undoing}
          onClose={() => setUndoing(undefined)}
          onUndo={(chosenMode) => {
            runs.undo(run, chosenMode, undoing === 'all' ? null : undoing);
            setUndoing(undefined);
          }}
        />
      )}
    </div>
  );
}

const HALF_DONE = {
  tag: 'What is half done may have its tag, and not its label yet.',
  undo: 'What is half done may be put back in part only.',
} as const;
const HALF_DONE_NEXT = {
  own: 'Go on with it, or undo it.',
  others: 'Who began the run, or an administrator, can go on with it or undo it.',
} as const;

/** Those of the selected issues that an undo of the run would put back. */
function writtenOf(portions: readonly Portion[], selected: SelectedIds): readonly number[] {
  if (selected.size === 0) return [];
  return planUndo(portions, new Set([...selected].map(Number))).flatMap(({ groups }) =>
    groups.flatMap(({ ids }) => ids),
  );
}

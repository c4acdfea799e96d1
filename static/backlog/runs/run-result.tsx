import Button from '@atlaskit/button/new';
import type { RunView } from '#contract';
import type { Portion } from '#run';
import { useMemo, useState } from 'react';

import { Message } from '../../ui/message';
import type { SelectedIds } from '../review/selected-ids';
import { useFocusFirst } from '../use-focus-first';
import { LeftKeys } from './left-keys';
import type { RunPanelProps } from './run-panel-props';
import { failedCount, leftLines, missingCount, resultTitle } from './run-words';
import { UndoRun } from './undo-run';
import { useRunMode } from './use-run-mode';

interface RunResultProps extends RunPanelProps {
  readonly run: RunView;
  /** Undefined: this person may not read them. */
  readonly portions: readonly Portion[] | undefined;
}

/** What became of a run's issues, each that was left out by name, with a way on: retry, undo. */
export function RunResult({ run, portions, runs, ports, keys, me, isAdmin, selected }: RunResultProps) {
  const { header, state } = run;
  const section = useFocusFirst<HTMLDivElement>();
  const [undoing, setUndoing] = useState<readonly number[] | 'all'>();
  const mode = useRunMode(ports.request, header);
  const failed = failedCount(state);
  const missing = missingCount(state);
  const lines = useMemo(() => leftLines(state, portions), [state, portions]);
  const chosen = useMemo(() => writtenOf(portions ?? [], selected), [portions, selected]);
  const mayAct = header.approvedBy === me || isAdmin;
  const isWell = failed + missing === 0 && state.status !== 'failed';
  return (
    <div ref={section} tabIndex={-1} className="run-result">
      <Message
        tone={isWell ? 'success' : 'warning'}
        title={resultTitle(run)}
        actions={
          <>
            {mayAct && failed + missing > 0 && (
              <Button spacing="compact" isDisabled={mode === undefined} onClick={() => mode && runs.retry(run, mode)}>
                {missing === 0 ? `Retry the ${failed} failed` : `Go on with the other ${failed + missing}`}
              </Button>
            )}
            {mayAct && state.written > 0 && (
              <Button spacing="compact" onClick={() => setUndoing('all')}>
                Undo
              </Button>
            )}
            {mayAct && chosen.length > 0 && chosen.length < state.written && (
              <Button spacing="compact" onClick={() => setUndoing(chosen)}>
                {`Undo the ${chosen.length} selected`}
              </Button>
            )}
            <Button appearance="subtle" spacing="compact" onClick={runs.dismiss}>
              Close
            </Button>
          </>
        }
      >
        {state.status === 'failed' && <p>It could not go on. What it wrote stands, and can be undone.</p>}
        <ul className="run-left" aria-label="Left out">
          {lines.map((line) => (
            <li key={line.why}>
              <LeftKeys line={line} keys={keys} />
            </li>
          ))}
        </ul>
      </Message>
      {undoing !== undefined && (
        <UndoRun
          run={run}
          issues={undoing === 'all' ? state.written : undoing.length}
          mode={mode}
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

/** Those of the selected issues that a run wrote. */
function writtenOf(portions: readonly Portion[], selected: SelectedIds): readonly number[] {
  if (selected.size === 0) return [];
  return portions.flatMap(({ groups, left }) => {
    const out = new Set(left.filter(({ why }) => why !== 'label-failed').flatMap(({ ids }) => ids));
    return groups.flatMap(({ ids }) => ids.filter((id) => !out.has(id) && selected.has(String(id))));
  });
}

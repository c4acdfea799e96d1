import '../task-progress.css';
import './run-panel.css';

import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { useEffect, useRef, type ReactNode } from 'react';

import { FailureMessage } from '../../ui/failure-message';
import { Message } from '../../ui/message';
import { useLeaveWarning } from '../../ui/use-leave-warning';
import { Waiting } from '../../ui/waiting';
import type { RunPanelProps } from './run-panel-props';
import { RunProgress } from './run-progress';
import { RunResult } from './run-result';
import { HANDING_WORDS } from './run-words';
import { isOver, wasBegun, type Refused } from './runs-state';

const REFUSED = {
  busy: {
    title: 'Another run is going in this project',
    next: 'Nothing was changed. Your selection stays: begin again when it has ended.',
  },
  nothing: { title: 'There is nothing left to write', next: 'Nothing was changed.' },
  'too-late': {
    title: 'It is too long ago to be undone',
    next: 'Nothing was changed: a run can be undone for 30 days.',
  },
} as const satisfies Record<Refused, { readonly title: string; readonly next: string }>;

/** The project's run: how far it is, then what became of it. */
export function RunPanel(props: RunPanelProps) {
  const { runs } = props;
  const { current, handing, failure, refused, ended, dismissed, advanced } = runs.state;
  const isEnded = current !== null && current !== undefined && isOver(current);
  const isTold = isEnded && ended?.runId === current.header.id && dismissed !== current.header.id;
  return (
    <>
      {failure !== undefined && (
        <FocusIfLost key={failure.code}>
          <FailureMessage failure={failure} onRetry={runs.tryAgain} />
        </FocusIfLost>
      )}
      {refused !== undefined && (
        <Message tone="info" title={REFUSED[refused].title}>
          {REFUSED[refused].next}
        </Message>
      )}
      {handing !== undefined && <Handing {...handing} />}
      {handing === undefined && current !== null && current !== undefined && !isEnded && (
        <RunProgress key={current.header.id} {...props} run={current} />
      )}
      {isEnded && !isTold && advanced === current.header.id && dismissed !== advanced && failure === undefined && (
        <Waiting label="Reading what the run did" />
      )}
      {handing === undefined && isTold && wasBegun(current) && (
        <RunResult {...props} run={current} portions={ended.portions} />
      )}
      {handing === undefined && isTold && !wasBegun(current) && (
        <Message
          tone="info"
          title="The run was not begun"
          actions={
            <Button spacing="compact" onClick={props.onClose}>
              Close
            </Button>
          }
        >
          Nothing was written. To begin again, select the issues and tag them.
        </Message>
      )}
    </>
  );
}

/** Takes the focus when it appears and nothing else has it: what had it has gone. */
function FocusIfLost({ children }: { readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={element} tabIndex={-1}>
      {children}
    </div>
  );
}

/** How far a list is handed over, of which half would be no run. */
function Handing({ done, total }: NonNullable<RunPanelProps['runs']['state']['handing']>) {
  useLeaveWarning(true);
  return (
    <section className="task-progress" aria-label="Run">
      <p className="task-progress-words">Getting the run ready…</p>
      <ProgressBar ariaLabel="Run" value={done / Math.max(1, total)} />
      <p className="run-note">{HANDING_WORDS}</p>
    </section>
  );
}

import '../task-progress.css';
import './run-panel.css';

import ProgressBar from '@atlaskit/progress-bar';

import { FailureMessage } from '../../ui/failure-message';
import { Message } from '../../ui/message';
import type { RunPanelProps } from './run-panel-props';
import { RunProgress } from './run-progress';
import { RunResult } from './run-result';
import { isOver, type Refused } from './runs-state';

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
  const { current, handing, failure, refused, ended, dismissed } = runs.state;
  const isEnded = current !== null && current !== undefined && isOver(current);
  const isTold = isEnded && ended?.runId === current.header.id && dismissed !== current.header.id;
  return (
    <>
      {failure !== undefined && <FailureMessage failure={failure} onRetry={runs.goOnHere} />}
      {refused !== undefined && (
        <Message tone="info" title={REFUSED[refused].title}>
          {REFUSED[refused].next}
        </Message>
      )}
      {handing !== undefined && (
        <section className="task-progress" aria-label="Run">
          <p className="task-progress-words">Getting the run ready…</p>
          <ProgressBar ariaLabel="Run" value={handing.done / Math.max(1, handing.total)} />
        </section>
      )}
      {handing === undefined && current !== null && current !== undefined && !isEnded && (
        <RunProgress {...props} run={current} />
      )}
      {handing === undefined && isTold && <RunResult {...props} run={current} portions={ended.portions} />}
    </>
  );
}

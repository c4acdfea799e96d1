import '../../backlog/task-progress.css';

import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';

import { WaitWords } from '../../ui/wait-words';
import { useFocusFirst } from '../../backlog/use-focus-first';
import type { LeaveState } from './leave-state';
import type { Leaving } from './use-leaving';

interface RemovalProgressProps {
  readonly state: Extract<LeaveState, { readonly kind: 'finding' | 'removing' | 'paused' }>;
  readonly leaving: Leaving;
}

const clock = (): number => Date.now();

/** How far removing is, with a way to pause and to stop. */
export function RemovalProgress({ state, leaving }: RemovalProgressProps) {
  const section = useFocusFirst<HTMLElement>();
  const isHalting = state.kind === 'removing' && state.then !== 'forget';
  return (
    <section ref={section} tabIndex={-1} className="task-progress" aria-label="Removing">
      <div className="task-progress-line">
        <p className="task-progress-words">
          <Words state={state} />
        </p>
        <div className="rules-actions">
          {state.kind === 'removing' && (
            <Button isDisabled={isHalting} onClick={leaving.pause}>
              Pause
            </Button>
          )}
          {state.kind === 'paused' && (
            <Button appearance="primary" onClick={leaving.goOn}>
              Go on
            </Button>
          )}
          <Button isDisabled={isHalting} onClick={leaving.stop}>
            Stop
          </Button>
        </div>
      </div>
      <ProgressBar
        ariaLabel="Issues cleaned"
        value={state.kind === 'finding' || state.total === 0 ? 0 : doneOf(state) / state.total}
        isIndeterminate={state.kind === 'finding'}
      />
      {state.kind !== 'paused' && state.waitsUntil !== undefined && <WaitWords until={state.waitsUntil} now={clock} />}
      {state.kind !== 'finding' && state.problems.length > 0 && (
        <p>{state.problems.length} could not be cleaned so far; they are listed at the end.</p>
      )}
      <p className="visually-hidden" role="status">
        {spoken(state)}
      </p>
    </section>
  );
}

function Words({ state }: Pick<RemovalProgressProps, 'state'>) {
  if (state.kind === 'finding') {
    return (
      <>
        Looking for them: <strong>{state.found.toLocaleString('en')}</strong> found
      </>
    );
  }
  return (
    <>
      {state.kind === 'paused' ? 'Paused at ' : 'Cleaning: '}
      <strong>{doneOf(state).toLocaleString('en')}</strong> of {state.total.toLocaleString('en')} issues
      {state.kind === 'removing' && state.then !== 'forget' && ' · finishing those already begun'}
    </>
  );
}

type Counted = Extract<LeaveState, { readonly kind: 'removing' | 'paused' }>;

const doneOf = ({ clean, problems }: Counted): number => clean + problems.length;

/** Once per tenth, for those who do not see the bar. */
function spoken(state: RemovalProgressProps['state']): string {
  if (state.kind === 'finding') return 'Looking for the issues.';
  if (state.kind === 'paused') return `Paused at ${doneOf(state)} of ${state.total}.`;
  return `${Math.floor((10 * doneOf(state)) / Math.max(1, state.total)) * 10} percent cleaned.`;
}

import '../task-progress.css';

import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';

import type { TaggingState } from './tagging-state';
import { useFocusFirst } from '../use-focus-first';
import { WaitWords } from '../../ui/wait-words';

interface TaggingProgressProps {
  readonly task: Extract<TaggingState, { kind: 'running' }>;
  readonly clock: () => number;
  readonly onCancel: () => void;
}

/** How far tagging is. */
export function TaggingProgress({ task, clock, onCancel }: TaggingProgressProps) {
  const done = task.handled.length;
  const doing = task.task === 'tag' ? 'Tagging' : 'Undoing';
  const section = useFocusFirst<HTMLElement>();
  return (
    <section className="task-progress" aria-label={doing} ref={section} tabIndex={-1}>
      <div className="task-progress-line">
        <p className="task-progress-words">
          {doing}: <strong>{done}</strong> of {task.total}
          {task.cancelling && ' · stopping after those already begun'}
        </p>
        <Button onClick={onCancel} isDisabled={task.cancelling}>
          Cancel
        </Button>
      </div>
      <ProgressBar ariaLabel={doing} value={task.total === 0 ? 1 : done / task.total} />
      {task.waitsUntil !== undefined && <WaitWords until={task.waitsUntil} now={clock} />}
      <p className="visually-hidden" role="status">
        {doing}: {Math.floor((10 * done) / Math.max(1, task.total)) * 10} percent
      </p>
    </section>
  );
}

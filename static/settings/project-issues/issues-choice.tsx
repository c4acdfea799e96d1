import './issues-choice.css';

import { useId } from 'react';

import { Button } from '../../ui/button';
import { FailureMessage } from '../../ui/failure-message';
import { WaitWords } from '../../ui/wait-words';
import { AMOUNTS, type ProjectIssues } from './use-project-issues';

const clock = (): number => Date.now();

/** How many of the project's newest issues to look at, and how far they are read. */
export function IssuesChoice({ issues: desk }: { readonly issues: ProjectIssues }) {
  const { reading, issues, amount, setAmount, stop, readAgain } = desk;
  const id = useId();
  return (
    <div className="issues-choice">
      <div className="issues-choice-line">
        <span id={id} className="issues-choice-title">
          Newest issues to look at
        </span>
        <div className="issues-choice-amounts" role="group" aria-labelledby={id}>
          {AMOUNTS.map((one) => (
            <button
              key={one}
              type="button"
              className="choice-button"
              aria-pressed={one === amount}
              onClick={() => setAmount(one)}
            >
              {one.toLocaleString('en')}
            </button>
          ))}
        </div>
        <p className="issues-choice-read" role="status">
          {readWords(desk)}
        </p>
        {reading.kind === 'reading' && (
          <Button isCompact onClick={stop}>
            Stop
          </Button>
        )}
        {reading.kind === 'read' && (
          <Button isCompact appearance="subtle" onClick={readAgain}>
            Read again
          </Button>
        )}
      </div>
      {reading.kind === 'reading' && (
        <progress className="issues-choice-progress" aria-label="Issues read" max={amount} value={issues.length} />
      )}
      {reading.kind === 'reading' && reading.waitsUntil !== undefined && (
        <WaitWords until={reading.waitsUntil} now={clock} />
      )}
      {reading.kind === 'failed' && <FailureMessage failure={reading.failure} onRetry={readAgain} />}
    </div>
  );
}

/** How far the reading is, in words; while it goes on the count is on the bar alone, so that nobody hears every step. */
function readWords({ reading, issues, amount }: ProjectIssues): string {
  const count = issues.length.toLocaleString('en');
  switch (reading.kind) {
    case 'idle':
      return '';
    case 'reading':
      return 'Reading issues…';
    case 'failed':
      return issues.length > 0 ? `${count} issues read before that` : '';
    case 'read':
      if (reading.hasMore && issues.length < amount) return `Stopped after ${count} issues`;
      return reading.hasMore ? `${count} newest issues read` : allWords(issues.length);
  }
}

function allWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? 'The project’s only issue read' : `All ${count.toLocaleString('en')} issues read`;
}

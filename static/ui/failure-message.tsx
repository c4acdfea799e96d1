import type { Failure } from '#contract';

import { Button } from './button';
import { wordsForFailure, type FailureWords } from './failure-words';
import { Message } from './message';

interface FailureMessageProps {
  readonly failure: Failure;
  readonly onRetry?: (() => void) | undefined;
  /** Lets be what failed, where one can do without it. */
  readonly onLeave?: (() => void) | undefined;
  /** Other words, for what only reads. */
  readonly words?: (failure: Failure) => FailureWords;
}

/** Tells of a failure in plain words, with a way on. */
export function FailureMessage({ failure, onRetry, onLeave, words = wordsForFailure }: FailureMessageProps) {
  const { title, next, retry } = words(failure);
  const canRetry = retry && onRetry !== undefined;
  const actions = (canRetry || onLeave !== undefined) && (
    <>
      {canRetry && <Button onClick={onRetry}>Try again</Button>}
      {onLeave !== undefined && (
        <Button appearance="subtle" onClick={onLeave}>
          Not now
        </Button>
      )}
    </>
  );
  return (
    <Message tone="error" title={title} actions={actions || undefined}>
      <p>{next}</p>
      {failure.faults !== undefined && failure.faults.length > 0 && (
        <ul>
          {failure.faults.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code>{path}</code>: {message}
            </li>
          ))}
        </ul>
      )}
    </Message>
  );
}

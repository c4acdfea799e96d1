import type { Failure } from '#contract';

import { Button } from './button';
import { wordsForFailure } from './failure-words';
import { Message } from './message';

interface FailureMessageProps {
  readonly failure: Failure;
  readonly onRetry?: () => void;
}

/** Tells of a failure in plain words, with a way on. */
export function FailureMessage({ failure, onRetry }: FailureMessageProps) {
  const { title, next, retry } = wordsForFailure(failure);
  const canRetry = retry && onRetry !== undefined;
  return (
    <Message tone="error" title={title} actions={canRetry ? <Button onClick={onRetry}>Try again</Button> : undefined}>
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

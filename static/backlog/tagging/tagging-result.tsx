import './tagging-result.css';

import Button from '@atlaskit/button/new';

import { Message } from '../../ui/message';
import { failureReason, resultLines, resultTitle } from './result-words';
import { withOutcome, type TaggingState } from './tagging-state';
import { useFocusFirst } from '../use-focus-first';
import type { Tagging } from './use-tagging';

interface TaggingResultProps {
  readonly result: Extract<TaggingState, { kind: 'finished' }>;
  /** Whether a label goes with each tag in this project. */
  readonly hasLabels: boolean;
  readonly tagging: Tagging;
}

/** What became of every issue, each failure by name, with a way on: retry, undo. */
export function TaggingResult({ result, hasLabels, tagging }: TaggingResultProps) {
  const { task, handled } = result;
  const section = useFocusFirst<HTMLDivElement>();
  const failed = withOutcome(handled, 'failed');
  const tagged = withOutcome(handled, 'tagged');
  const lines = resultLines(result, hasLabels);
  const missing = result.total - handled.length;
  return (
    <div ref={section} tabIndex={-1} className="tagging-result">
      <Message
        tone={failed.length + missing > 0 ? 'warning' : 'success'}
        title={resultTitle(result)}
        actions={
          <>
            {failed.length + missing > 0 && (
              <Button spacing="compact" onClick={tagging.retry}>
                {missing === 0
                  ? `Retry the ${failed.length} failed`
                  : `Go on with the other ${failed.length + missing}`}
              </Button>
            )}
            {task === 'tag' && tagged.length > 0 && (
              <Button spacing="compact" onClick={() => tagging.undo(tagged)}>
                Undo
              </Button>
            )}
            <Button appearance="subtle" spacing="compact" onClick={tagging.dismiss}>
              Close
            </Button>
          </>
        }
      >
        {failed.length > 0 && (
          <ul className="result-list" aria-label="Failed">
            {failed.map(({ issue, outcome }) => (
              <li key={issue.id}>
                <strong>{issue.key}</strong>: {failureReason(outcome)}
              </li>
            ))}
          </ul>
        )}
        {lines.map(({ words, keys }) => (
          <p key={words}>
            {keys.length} {words} ({keys.join(', ')})
          </p>
        ))}
      </Message>
    </div>
  );
}

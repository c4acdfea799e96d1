import './selection-bar.css';

import Button from '@atlaskit/button/new';
import type { TagChoice } from '#run';

interface SelectionBarProps {
  readonly count: number;
  /** How many of those shown have a suggestion of high confidence and nothing decided yet; undefined: not counted yet. */
  readonly high: number | undefined;
  /** Why they cannot be tagged just now; undefined: they can. */
  readonly waits: string | undefined;
  readonly onHighOnly: () => void;
  readonly onClear: () => void;
  /** Puts the selected issues where they shall go. */
  readonly onChoose: (choice: TagChoice) => void;
  readonly onTag: () => void;
}

/** How many issues are selected, and what can be done with them. */
export function SelectionBar({ count, high, waits, onHighOnly, onClear, onChoose, onTag }: SelectionBarProps) {
  return (
    <div className={count > 0 ? 'review-selection review-selection-some' : 'review-selection'}>
      <p role="status" className="review-selection-words">
        {count === 0 ? 'Select issues to tag them.' : `${count.toLocaleString('en')} selected`}
      </p>
      {count > 0 && (
        <Button appearance="subtle" spacing="compact" onClick={onClear}>
          Clear
        </Button>
      )}
      {high !== 0 && (
        <Button spacing="compact" isDisabled={high === undefined} onClick={onHighOnly}>
          {`Select High only (${high?.toLocaleString('en') ?? '…'})`}
        </Button>
      )}
      {count > 0 && (
        <div className="review-selection-actions">
          <span className="review-selection-choose" role="group" aria-label="Where the selected issues go">
            <Button spacing="compact" onClick={() => onChoose('backlog')}>
              To Backlog
            </Button>
            <Button spacing="compact" onClick={() => onChoose('plan')}>
              To Plan
            </Button>
            <Button appearance="subtle" spacing="compact" onClick={() => onChoose('suggested')}>
              As suggested
            </Button>
          </span>
          {waits !== undefined && <span className="review-selection-waits">{waits}</span>}
          <Button appearance="primary" spacing="compact" isDisabled={waits !== undefined} onClick={onTag}>
            {`Tag ${count.toLocaleString('en')}…`}
          </Button>
        </div>
      )}
    </div>
  );
}

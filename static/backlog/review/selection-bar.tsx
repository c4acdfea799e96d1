import './selection-bar.css';

import Button from '@atlaskit/button/new';
import type { TagChoice } from '#run';

interface SelectionBarProps {
  readonly count: number;
  /** How many of them the filters hide. */
  readonly hidden: number;
  /** How many of them a person decided otherwise: no run writes over that. */
  readonly decided: number;
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
export function SelectionBar({
  count,
  hidden,
  decided,
  high,
  waits,
  onHighOnly,
  onClear,
  onChoose,
  onTag,
}: SelectionBarProps) {
  return (
    <div className={count > 0 ? 'review-selection review-selection-some' : 'review-selection'}>
      <p role="status" className="review-selection-words">
        {count === 0 ? 'Select issues to tag them.' : `${count.toLocaleString('en')} selected`}
        {hidden > 0 && `, ${hidden.toLocaleString('en')} not shown`}
        {decided > 0 && <span className="review-selection-decided">{decidedWords(decided)}</span>}
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

/** What is left alone of the selected issues. */
const decidedWords = (decided: number): string =>
  decided === 1
    ? '1 was decided by a person and is left alone'
    : `${decided.toLocaleString('en')} were decided by people and are left alone`;

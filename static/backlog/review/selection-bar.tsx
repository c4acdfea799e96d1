import './selection-bar.css';

import Button from '@atlaskit/button/new';
import type { TagChoice } from '#run';

import { SELECT_MOST, type Selection } from './selection';

interface SelectionBarProps {
  readonly selected: Selection;
  readonly onClear: () => void;
  readonly onTag: (choice: TagChoice) => void;
}

/** How many issues are selected, and what can be done with them. */
export function SelectionBar({ selected, onClear, onTag }: SelectionBarProps) {
  const count = selected.ids.size;
  return (
    <div className={count > 0 ? 'review-selection review-selection-some' : 'review-selection'}>
      <p role="status" className="review-selection-words">
        {count === 0 ? `Select issues to tag them, up to ${SELECT_MOST} at once.` : `${count} selected`}
        {selected.cut && ` · up to ${SELECT_MOST} at once for now`}
      </p>
      {count > 0 && (
        <>
          <Button appearance="subtle" spacing="compact" onClick={onClear}>
            Clear
          </Button>
          <div className="review-selection-actions">
            <Button appearance="primary" spacing="compact" onClick={() => onTag('suggested')}>
              Tag as suggested
            </Button>
            <Button spacing="compact" onClick={() => onTag('backlog')}>
              Tag as Backlog
            </Button>
            <Button spacing="compact" onClick={() => onTag('plan')}>
              Tag as Plan
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

import './publish-bar.css';

import Button from '@atlaskit/button/new';
import { forwardRef, type ReactNode } from 'react';

import { roomWords, type RoomUsed } from '../editing/publish-hindrance';

interface PublishBarProps {
  readonly changes: number;
  readonly roomUsed: RoomUsed;
  /** Whether a rule or a line is half written, which counts for no change yet. */
  readonly isUnfinished: boolean;
  /** How the draft stands, in a few words. */
  readonly draft: string;
  /** Steps back and forth. */
  readonly steps: ReactNode;
  /** Whether the summary or another question is open: its own buttons lead on from there. */
  readonly isBusy: boolean;
  readonly onReview: () => void;
  readonly onDiscard: () => void;
}

/** How the list stands to what is published, how much room is used, and the way to publish. */
export const PublishBar = forwardRef<HTMLParagraphElement, PublishBarProps>(function PublishBar(props, state) {
  const { changes, isUnfinished, roomUsed, draft, steps, isBusy, onReview, onDiscard } = props;
  return (
    <div className={changes > 0 ? 'publish-bar publish-bar-changed' : 'publish-bar'}>
      <div className="publish-bar-what">
        <p ref={state} className="publish-bar-state" role="status" tabIndex={-1}>
          {changes === 0
            ? `No unpublished changes${isUnfinished ? '; what is unfinished is kept' : ''}`
            : changes === 1
              ? '1 unpublished change'
              : `${changes} unpublished changes`}
        </p>
        {draft !== '' && <p className="publish-bar-draft">{draft}</p>}
        {roomUsed !== undefined && (
          <p className="publish-bar-room">
            <svg
              className={roomUsed > 1 ? 'rules-room rules-room-over' : 'rules-room'}
              width="80"
              height="6"
              aria-hidden="true"
            >
              <rect className="rules-room-track" width="80" height="6" rx="3" />
              <rect className="rules-room-used" width={Math.min(1, roomUsed) * 80} height="6" rx="3" />
            </svg>
            {roomWords(roomUsed)}
          </p>
        )}
      </div>
      <div className="rules-actions">
        {steps}
        {(changes > 0 || isUnfinished) && !isBusy && (
          <>
            {changes > 0 && (
              <Button appearance="primary" onClick={onReview}>
                Review and publish
              </Button>
            )}
            <Button appearance="subtle" onClick={onDiscard}>
              Discard
            </Button>
          </>
        )}
      </div>
    </div>
  );
});

import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';

import { Message } from '../../../ui/message';
import { changesWords } from './proposal-words';

interface PutMessageProps {
  readonly count: number;
  readonly onReview: () => void;
}

/** Says that proposals are in the rules, where they stood; the button that put them is gone, so the focus comes here. */
export function PutMessage({ count, onReview }: PutMessageProps) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Not where redoing put them again, from elsewhere on the page.
    if (document.activeElement === document.body) here.current?.focus();
  }, []);
  return (
    <div ref={here} tabIndex={-1} className="learn-put">
      <Message
        tone="success"
        title={`${changesWords(count)} ${count === 1 ? 'is' : 'are'} in the rules, not published yet`}
        actions={
          <Button appearance="primary" onClick={onReview}>
            Review and publish
          </Button>
        }
      >
        Issues are read as before until you publish. Undo, at the top, takes all of it back in one step.
      </Message>
    </div>
  );
}

import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import type { Failure } from '#contract';
import { useEffect, useMemo, useRef, useState } from 'react';

import { FailureMessage } from '../../ui/failure-message';
import { failureFrom } from '../../ui/failure-words';
import { readingWords } from '../../ui/reading-words';
import type { ScannedIssue } from '../scan/scanned-issue';
import type { TableQuery } from './table-query';
import { unreadWords } from './unread-words';

interface UnreadTextsProps {
  readonly issues: readonly ScannedIssue[];
  readonly query: TableQuery;
  /** Reads the texts of these issues. @throws JiraError; the signal's reason */
  readonly onRead: (ids: readonly string[], signal: AbortSignal) => Promise<void>;
}

/** Says what the table does not know since the page was loaded again, and reads it. Nothing where it knows all. */
export function UnreadTexts({ issues, query, onRead }: UnreadTextsProps) {
  const unread = useMemo(() => issues.reduce((sum, issue) => sum + (isUnread(issue) ? 1 : 0), 0), [issues]);
  /** How many were unread when reading began. */
  const [reading, setReading] = useState<number>();
  const [hasRead, setHasRead] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);
  if (unread === 0) return hasRead ? <AllRead /> : null;
  const all = issues.length;
  const press = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setReading(unread);
    setFailure(undefined);
    try {
      await onRead(
        issues.filter(isUnread).map(({ id }) => id),
        controller.signal,
      );
      setHasRead(true);
    } catch (error) {
      if (!controller.signal.aborted) setFailure(failureFrom(error));
    }
    setReading(undefined);
  };
  const done = reading === undefined ? 0 : reading - unread;
  return (
    <div className="review-unread">
      <p role="status">{unreadWords(query, all - unread, all)}</p>
      {/* One button, so that the focus stays. */}
      <Button spacing="compact" onClick={() => (reading === undefined ? void press() : running.current?.abort())}>
        {reading === undefined ? `Read the other ${unread.toLocaleString('en')}` : 'Stop reading'}
      </Button>
      {reading === undefined ? (
        <p className="review-unread-cost">This takes as long as scanning them.</p>
      ) : (
        <div className="review-unread-progress">
          <ProgressBar ariaLabel="Texts read" value={done / Math.max(1, reading)} />
        </div>
      )}
      {failure !== undefined && <FailureMessage failure={failure} onRetry={() => void press()} words={readingWords} />}
    </div>
  );
}

/** Said instead, and the focus moved on where the button that has gone had it. */
function AllRead() {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    words.current?.closest<HTMLElement>('.review')?.focus({ preventScroll: true });
  }, []);
  return (
    <p className="visually-hidden" role="status" ref={words}>
      All issues are read now.
    </p>
  );
}

const isUnread = ({ summary }: ScannedIssue): boolean => summary === undefined;

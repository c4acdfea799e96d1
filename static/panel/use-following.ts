import type { JiraIssue } from '#issue';
import { getIssueUpdated } from '#jira';
import { useEffect, useRef } from 'react';

import { onIssueChanged, request } from '../api';
import { followIssue } from './follow-issue';

/**
 * Reads the issue again when somebody has changed it: Jira tells of others' changes, and a cheap question finds the
 * person's own.
 *
 * @param shown the issue on the page; undefined while it is being read or written, when nothing is asked
 * @param refresh reads the issue; a failure leaves the page as it is until the next time
 */
export function useFollowing(issueId: string, shown: JiraIssue | undefined, refresh: () => Promise<void>): void {
  const updatedShown = useRef<string | undefined>(undefined);
  updatedShown.current = shown?.fields.updated ?? updatedShown.current;
  const isFollowing = shown !== undefined;

  useEffect(() => {
    if (!isFollowing) return;
    const readAgain = (): void => void refresh().catch(() => undefined);
    const following = followIssue(
      {
        readUpdated: () => getIssueUpdated(request, issueId),
        isVisible: () => document.visibilityState === 'visible',
        later: (run, milliseconds) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
      },
      (updated) => {
        const known = updatedShown.current;
        updatedShown.current = known ?? updated;
        if (known !== undefined && known !== updated) readAgain();
      },
    );
    const stopListening = onIssueChanged(readAgain);
    document.addEventListener('visibilitychange', following.wake);
    window.addEventListener('focus', following.wake);
    return () => {
      following.stop();
      stopListening();
      document.removeEventListener('visibilitychange', following.wake);
      window.removeEventListener('focus', following.wake);
    };
  }, [issueId, isFollowing, refresh]);
}

import './wait-words.css';

import { useNow } from './use-now';

interface WaitWordsProps {
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly now: () => number;
  /** Left out: Jira asked for it. */
  readonly why?: string;
}

/** Says why nothing happens just now, and counts the seconds until we go on. */
export function WaitWords({ until, now: clock, why = 'Jira asks us to slow down.' }: WaitWordsProps) {
  const seconds = Math.max(0, Math.ceil((until - useNow(clock)) / 1000));
  const minutes = Math.floor(seconds / 60);
  const left = minutes > 0 ? `in ${minutes} min ${seconds % 60} s` : seconds > 0 ? `in ${seconds} s` : 'any moment now';
  return (
    <p className="wait-words">
      <span className="wait-sign" aria-hidden="true" />
      {why} Going on by itself {left}; nothing is lost.
    </p>
  );
}

import '../task-progress.css';

import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';

import { PlaceBar } from '../../ui/place-bar';
import { useNow } from '../../ui/use-now';
import { WaitWords } from '../../ui/wait-words';
import { POINTS_PER_HOUR } from './pace';
import { useFocusFirst } from '../use-focus-first';
import type { ScanState, Wait } from './scan-state';
import { speedWords } from './speed-words';
import { whenWords } from './when-words';

interface ScanProgressProps {
  readonly scan: Extract<ScanState, { kind: 'scanning' }>;
  readonly now: () => number;
  readonly onPause: () => void;
}

/** How far a scan is, how fast it goes, and what it has found so far. */
export function ScanProgress({ scan, now, onPause }: ScanProgressProps) {
  const { found, about, waits, begun } = scan;
  const isKnown = about !== undefined && about > 0;
  const section = useFocusFirst<HTMLElement>();
  const time = useNow(now);
  const speed = speedWords(
    { ms: time - begun.at, read: found.read - begun.read },
    isKnown ? about - found.read : undefined,
    POINTS_PER_HOUR,
  );
  return (
    <section className="task-progress" aria-label="Scan" ref={section} tabIndex={-1}>
      <div className="task-progress-line">
        <p className="task-progress-words">
          <strong>{found.read.toLocaleString('en')}</strong>
          {isKnown ? ` of about ${about.toLocaleString('en')} issues read` : ' issues read'}
          {speed !== '' && <span className="task-progress-speed">{speed}</span>}
        </p>
        <Button onClick={onPause}>Pause</Button>
      </div>
      <ProgressBar
        ariaLabel="Issues read"
        // The count is about right only: the bar is never full before the end.
        value={isKnown ? Math.min(0.99, found.read / about) : 0}
        isIndeterminate={!isKnown}
      />
      {waits !== undefined && <WaitWords until={waits.until} now={now} why={whyWords(waits, time)} />}
      <PlaceBar counts={found.counts} />
    </section>
  );
}

const HOUR_MS = 3_600_000;

/**
 * Why nothing is read just now.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ whose hours begin with the clock's, in UTC
 */
function whyWords({ why }: Wait, now: number): string {
  switch (why) {
    case 'jira':
      return 'Jira asks us to slow down.';
    case 'jira-hour':
      return `Jira asks us to slow down: what it gives apps may be used up until ${whenWords(Math.ceil(now / HOUR_MS) * HOUR_MS)}.`;
    case 'pace':
      return 'This hour’s share of Jira is used up, so that others keep theirs.';
  }
}

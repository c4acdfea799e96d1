import '../task-progress.css';

import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';

import { PlaceBar } from '../../ui/place-bar';
import type { ScanState } from './scan-state';
import { WaitWords } from '../../ui/wait-words';

interface ScanProgressProps {
  readonly scan: Extract<ScanState, { kind: 'scanning' }>;
  readonly now: () => number;
  readonly onCancel: () => void;
}

/** How far a scan is, and what it has found so far. */
export function ScanProgress({ scan: { found, about, waitsUntil }, now, onCancel }: ScanProgressProps) {
  const isKnown = about !== undefined && about > 0;
  return (
    <section className="task-progress" aria-label="Scan">
      <div className="task-progress-line">
        <p className="task-progress-words">
          <strong>{found.read.toLocaleString('en')}</strong>
          {isKnown ? ` of about ${about.toLocaleString('en')} issues read` : ' issues read'}
        </p>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
      <ProgressBar
        ariaLabel="Issues read"
        // The count is about right only: the bar is never full before the end.
        value={isKnown ? Math.min(0.99, found.read / about) : 0}
        isIndeterminate={!isKnown}
      />
      {waitsUntil !== undefined && <WaitWords until={waitsUntil} now={now} />}
      <PlaceBar counts={found.counts} />
    </section>
  );
}

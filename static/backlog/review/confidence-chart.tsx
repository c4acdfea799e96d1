import './confidence-chart.css';

import { finish } from '#rules';
import { useCallback } from 'react';

import { percentOf } from '../../ui/percent-of';
import { Toolbar } from '../../ui/toolbar';
import { useSteps } from '../../ui/use-steps';
import type { ScannedIssue } from '../scan/scanned-issue';
import { confidenceBins, type ConfidenceBin } from './confidence-bins';
import type { ConfidenceRange } from './table-query';

interface ConfidenceChartProps {
  readonly issues: readonly ScannedIssue[];
  readonly picked: ConfidenceRange | undefined;
  readonly onPick: (range: ConfidenceRange | undefined) => void;
}

/** What is drawn until the issues are counted. */
const NO_BINS = finish(confidenceBins([]));

/** Shortest that a bar with any issue is drawn, as a share of the highest. */
const LEAST = 0.06;

/** How many suggestions are how sure: bars that filter the table when pressed. */
export function ConfidenceChart({ issues, picked, onPick }: ConfidenceChartProps) {
  // The table does not wait for them.
  const { result: bins = NO_BINS } = useSteps(
    useCallback(() => confidenceBins(issues), [issues]),
    0,
  );
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <section className="confidence-chart" aria-label="Issues by confidence">
      <p className="confidence-title" aria-hidden="true">
        Issues by confidence
      </p>
      <Toolbar className="confidence-bars" label="Show one stretch only">
        {bins.map((bin) => {
          const isPicked = picked?.from === bin.from && picked.to === bin.to;
          return (
            <button
              key={bin.from}
              type="button"
              className="confidence-bar"
              aria-pressed={isPicked}
              aria-label={`${stretch(bin)}: ${bin.count.toLocaleString('en')} ${bin.count === 1 ? 'issue' : 'issues'}`}
              title={`${stretch(bin)}: ${bin.count.toLocaleString('en')}`}
              disabled={bin.count === 0 && !isPicked}
              onClick={() => onPick(isPicked ? undefined : { from: bin.from, to: bin.to })}
            >
              <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect x="0" width="10" {...heightOf(bin.count, most)} />
              </svg>
            </button>
          );
        })}
      </Toolbar>
      <p className="confidence-axis" aria-hidden="true">
        <span>below 50 %</span>
        <span>75 %</span>
        <span>sure</span>
      </p>
    </section>
  );
}

function heightOf(count: number, most: number): { readonly y: number; readonly height: number } {
  const height = count === 0 ? 0 : 100 * Math.max(LEAST, count / most);
  return { y: 100 - height, height };
}

const stretch = ({ from, to }: ConfidenceBin): string =>
  from === 0 ? `below ${percentOf(to)} %` : `${percentOf(from)} to ${percentOf(to)} %`;

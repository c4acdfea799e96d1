import { PARTS, type Split } from './split';

interface SplitDrawingProps {
  readonly split: Split;
  readonly total: number;
}

/** Radius and width of the ring, in the drawing's own units; its round is a hundred long, so that shares are lengths. */
const RADIUS = 100 / (2 * Math.PI);
const WIDTH = 5;
/** Space between two parts, so that neighbours differ by more than their colour. */
const GAP = 0.8;

/** The split as a ring; the list beside it says the same. */
export function SplitDrawing({ split, total }: SplitDrawingProps) {
  const size = 2 * (RADIUS + WIDTH);
  let before = 0;
  return (
    <svg className="split-ring" viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
      {PARTS.map((part) => {
        const share = (100 * split[part]) / total;
        const start = before;
        before += share;
        if (share === 0) return null;
        const length = share === 100 ? share : Math.max(0.4, share - GAP);
        return (
          <circle
            key={part}
            className={`split-ring-${part}`}
            cx={size / 2}
            cy={size / 2}
            r={RADIUS}
            fill="none"
            strokeWidth={WIDTH}
            strokeDasharray={`${length} ${100 - length}`}
            strokeDashoffset={25 - start}
          />
        );
      })}
    </svg>
  );
}

import './place-bar.css';

import { PLACES, type Place } from '#rules';

import { PlaceIcon } from './place-lozenge';
import { PLACE_NAME } from './place-words';

interface PlaceBarProps {
  /** Issues per place. */
  readonly counts: Readonly<Record<Place, number>>;
}

/** Width of the drawing, in its own units. */
const WIDTH = 1000;
/** Space between two places, so that neighbours differ by more than their colour. */
const GAP = 4;

/** How issues spread over the four places: a stacked bar, and the same as a list with icon, name, number and share. */
export function PlaceBar({ counts }: PlaceBarProps) {
  const total = PLACES.reduce((sum, place) => sum + counts[place], 0);
  return (
    <div className="place-bar">
      <svg
        className="place-bar-drawing"
        viewBox={`0 0 ${WIDTH} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {segments(counts, total).map(({ place, start, end }) => (
          <rect
            key={place}
            className={`place-bar-${place}`}
            x={start}
            y="0"
            height="1"
            width={Math.max(0, end - start - (end < WIDTH ? GAP : 0))}
          />
        ))}
      </svg>
      <ul className="place-bar-legend">
        {PLACES.map((place) => (
          <li key={place} className={`place-bar-entry place-bar-entry-${place}`}>
            <PlaceIcon place={place} />
            <span className="place-bar-name">{PLACE_NAME[place]}</span>
            <strong>{counts[place].toLocaleString('en')}</strong>
            {total > 0 && <span className="place-bar-share">{Math.round((100 * counts[place]) / total)} %</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Segment {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
}

function segments(counts: PlaceBarProps['counts'], total: number): readonly Segment[] {
  let before = 0;
  return PLACES.flatMap((place) => {
    const start = before;
    before += counts[place];
    return counts[place] === 0 ? [] : [{ place, start: (WIDTH * start) / total, end: (WIDTH * before) / total }];
  });
}

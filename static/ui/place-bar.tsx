import './place-bar.css';

import { PLACES, type Place } from '#rules';

import { PlaceIcon } from './place-lozenge';
import { PLACE_NAME } from './place-words';
import { shareWords } from './share-words';
import { Toolbar } from './toolbar';

interface PlaceBarProps {
  /** Issues per place. */
  readonly counts: Readonly<Record<Place, number>>;
  /** Left out: nothing can be picked. */
  readonly pick?: {
    readonly picked: Place | 'any';
    /** Told the place that was pressed; `any` when it was picked before. */
    readonly onPick: (place: Place | 'any') => void;
  };
}

/** Width of the drawing, in its own units. */
const WIDTH = 1000;
/** Narrowest that a place with any issue is drawn. */
const LEAST = 8;
/** Space between two places, so that neighbours differ by more than their colour. */
const GAP = 4;

/** How issues spread over the four places: a stacked bar, and the same as a list with icon, name, number and share. */
export function PlaceBar({ counts, pick }: PlaceBarProps) {
  const total = PLACES.reduce((sum, place) => sum + counts[place], 0);
  const press = (place: Place): void => pick?.onPick(pick.picked === place ? 'any' : place);
  const legend = (
    <ul className="place-bar-legend">
      {PLACES.map((place) => (
        <li key={place} className={`place-bar-entry place-bar-entry-${place}`}>
          {pick === undefined ? (
            <Legend place={place} count={counts[place]} total={total} />
          ) : (
            <button
              type="button"
              className="place-bar-pick"
              aria-pressed={pick.picked === place}
              onClick={() => press(place)}
            >
              <Legend place={place} count={counts[place]} total={total} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
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
            onClick={pick === undefined ? undefined : () => press(place)}
            width={Math.max(0, end - start - (end < WIDTH ? GAP : 0))}
          />
        ))}
      </svg>
      {pick === undefined ? legend : <Toolbar label="Show one place only">{legend}</Toolbar>}
    </div>
  );
}

interface LegendProps {
  readonly place: Place;
  readonly count: number;
  readonly total: number;
}

function Legend({ place, count, total }: LegendProps) {
  return (
    <>
      <PlaceIcon place={place} />
      <span className="place-bar-name">{PLACE_NAME[place]}</span>
      <strong>{count.toLocaleString('en')}</strong>
      {total > 0 && <span className="place-bar-share">{shareWords(count, total)}</span>}
    </>
  );
}

interface Segment {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
}

function segments(counts: PlaceBarProps['counts'], total: number): readonly Segment[] {
  const widths = PLACES.map((place) => (counts[place] === 0 ? 0 : Math.max(LEAST, (WIDTH * counts[place]) / total)));
  const scale = WIDTH / widths.reduce((sum, width) => sum + width, 0);
  let end = 0;
  return PLACES.flatMap((place, index) => {
    const start = end;
    end += (widths[index] ?? 0) * scale;
    return counts[place] === 0 ? [] : [{ place, start, end }];
  });
}

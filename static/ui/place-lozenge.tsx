import './place-lozenge.css';

import type { Place } from '#rules';

import { PLACE_NAME } from './place-words';

/** A place as a lozenge: colour, icon and word, so that none of them carries the difference alone. */
export function PlaceLozenge({ place, size = 'small' }: { readonly place: Place; readonly size?: 'small' | 'large' }) {
  return (
    <span className={`lozenge lozenge-${size} lozenge-${place}`}>
      <PlaceIcon place={place} />
      {PLACE_NAME[place]}
    </span>
  );
}

/** Shapes of a 16 × 16 grid: a stack for the backlog, shifted bars of a timeline for the plan. */
const SHAPES = {
  backlog: 'M3 3h10v2.5H3zM3 6.75h10v2.5H3zM3 10.5h10V13H3z',
  plan: 'M2 3h7v2.5H2zM5 6.75h8v2.5H5zM9 10.5h5V13H9z',
  mixed: 'M2 3h5v10H2zM9 3h5v2.5H9zM9 6.75h3.5v2.5H9zM10.5 10.5H14V13h-3.5z',
  unclear: 'M3 6.75h2.5v2.5H3zM6.75 6.75h2.5v2.5h-2.5zM10.5 6.75H13v2.5h-2.5z',
} as const satisfies Record<Place, string>;

export function PlaceIcon({ place }: { readonly place: Place }) {
  return (
    <svg className="lozenge-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={SHAPES[place]} fill="currentColor" />
    </svg>
  );
}

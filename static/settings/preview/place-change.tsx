import type { Place } from '#rules';

import { PlaceLozenge } from '../../ui/place-lozenge';

/** From one place to another. */
export function PlaceChange({ from, to }: { readonly from: Place; readonly to: Place }) {
  return (
    <span className="place-change">
      <PlaceLozenge place={from} />
      <span aria-hidden="true">→</span>
      <span className="visually-hidden"> becomes </span>
      <PlaceLozenge place={to} />
    </span>
  );
}

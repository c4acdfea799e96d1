import { PLACES } from '#rules';

import { useId } from 'react';

import { PlaceLozenge } from '../../ui/place-lozenge';
import type { PreviewResult } from './create-preview';
import { number } from './preview-words';

/** How many issues each place has, by the published rules and by the draft. */
export function PlacesTable({ result: { before, after } }: { readonly result: PreviewResult }) {
  const id = useId();
  return (
    <section className="preview-card">
      <h3 id={id} className="preview-title">
        Issues per place
      </h3>
      <table className="preview-places" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Now</th>
            <th scope="col">Draft</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {PLACES.map((place) => (
            <tr key={place}>
              <th scope="row">
                <PlaceLozenge place={place} />
              </th>
              <td>{number(before[place])}</td>
              <td>{number(after[place])}</td>
              <td>{signed(after[place] - before[place])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const signed = (difference: number): string =>
  difference === 0 ? '0' : `${difference > 0 ? '+' : '−'}${number(Math.abs(difference))}`;

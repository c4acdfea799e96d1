import { BANDS, type Calibration } from '#rules';

import { percentOf } from '../../../ui/percent-of';
import { BAND_WORD } from '../../../ui/place-words';

/** How often suggestions of each band were right. */
export function BandTable({ calibration }: { readonly calibration: Calibration | undefined }) {
  if (calibration === undefined) return null;
  const from = { high: calibration.high, medium: calibration.medium, low: 0 } as const;
  return (
    <table className="learn-figures">
      <caption className="visually-hidden">How often suggestions are right</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Begins at</th>
          <th scope="col">Right</th>
        </tr>
      </thead>
      <tbody>
        {BANDS.map((band) => (
          <tr key={band}>
            <th scope="row">{BAND_WORD[band]}</th>
            <td>{from[band] >= 1 && band === 'high' ? 'never' : `${percentOf(from[band])} %`}</td>
            <td>{percentOf(calibration.right[band])} %</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

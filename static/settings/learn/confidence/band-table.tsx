import { BANDS, type Band, type Calibration } from '#rules';

const BAND = { high: 'High', medium: 'Medium', low: 'Low' } as const satisfies Record<Band, string>;

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
            <th scope="row">{BAND[band]}</th>
            <td>{from[band] >= 1 && band === 'high' ? 'never' : percent(from[band])}</td>
            <td>{percent(calibration.right[band])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

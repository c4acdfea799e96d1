import type { BandCounts } from '#measure';
import { BANDS } from '#rules';

import { BAND_WORD } from '../../ui/place-words';
import { shareWords } from '../../ui/share-words';
import { agreementWords, bandSentence, FEW_DECISIONS } from './band-words';

/** What each band holds with the borders as they are. */
export function BandFigures({ counts }: { readonly counts: BandCounts }) {
  const { all, none, bands } = counts;
  const decided = BANDS.reduce((sum, band) => sum + bands[band].decided, 0);
  return (
    <>
      <div className="band-figures-scroll" tabIndex={0} role="group" aria-label="What each band holds">
        <table className="band-figures">
          <thead>
            <tr>
              <th scope="col">Confidence</th>
              <th scope="col">Issues</th>
              <th scope="col">Share</th>
              <th scope="col">As people decided</th>
            </tr>
          </thead>
          <tbody>
            {BANDS.map((band) => (
              <tr key={band}>
                <th scope="row">{BAND_WORD[band]}</th>
                <td>{bands[band].issues.toLocaleString('en')}</td>
                <td>{shareWords(bands[band].issues, all)}</td>
                <td>{agreementWords(bands[band])}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">No suggestion</th>
              <td>{none.toLocaleString('en')}</td>
              <td>{shareWords(none, all)}</td>
              <td>–</td>
            </tr>
          </tbody>
        </table>
      </div>
      {decided < FEW_DECISIONS && (
        <p className="rules-help">
          {decided === 0
            ? 'Nobody has decided about these issues yet, so nobody knows how often each band is right.'
            : `People decided about only ${decided} of these, too few to say how often each band is right.`}{' '}
          Decisions in the panel, and labels set by hand, count.
        </p>
      )}
      <p className="visually-hidden" role="status">
        {BANDS.map((band) => bandSentence(band, counts)).join('. ')}
      </p>
    </>
  );
}

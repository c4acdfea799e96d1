import type { Suggestion } from '#rules';

import type { Classified } from './classified';

/** How sure a suggestion is, as it is written: what is unclear has no band, as everywhere in the app. */
export const sureness = ({ place, band, confidence }: Suggestion): Pick<Classified, 'band' | 'confidence'> => ({
  band: place === 'unclear' ? null : band,
  confidence: Math.round(confidence * 100) / 100,
});

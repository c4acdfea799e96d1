import type { Suggestion } from '#rules';

import type { Classified } from './classified';

const inHundredths = (confidence: number): number => Math.round(confidence * 100) / 100;

/** A confidence as text has it: `0.96`; the same digits as in JSON. */
export const confidenceText = (confidence: number): string => inHundredths(confidence).toFixed(2);

/** How sure a suggestion is, as it is written: what is unclear has no band, as everywhere in the app. */
export const sureness = ({ place, band, confidence }: Suggestion): Pick<Classified, 'band' | 'confidence'> => ({
  band: place === 'unclear' ? null : band,
  confidence: inHundredths(confidence),
});

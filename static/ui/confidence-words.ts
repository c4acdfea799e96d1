import type { Suggestion } from '#rules';

import { BAND_NAME } from './place-words';

/**
 * How sure a suggestion is, in words: the band, and what it was measured to mean. Undefined where nothing is suggested.
 */
export function confidenceWords({ place, band, bandIsRight }: Suggestion): string | undefined {
  if (place === 'unclear') return undefined;
  return bandIsRight === undefined
    ? `${BAND_NAME[band]}, not measured`
    : `${BAND_NAME[band]}: right about ${Math.round(bandIsRight * 100)} times in 100`;
}

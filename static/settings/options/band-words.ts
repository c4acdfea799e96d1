import type { BandAgreement, BandCounts } from '#measure';
import type { Band } from '#rules';

import { BAND_WORD } from '../../ui/place-words';
import { shareWords } from '../../ui/share-words';

/** Fewer decisions of people than this say little: one more would change the share by many per cent. */
export const FEW_DECISIONS = 20;

/** How often suggestions were what people decided. */
export function agreementWords({ agreed, decided }: BandAgreement): string {
  if (decided === 0) return 'nobody decided any';
  const words = `${agreed} of ${decided}`;
  return decided < FEW_DECISIONS ? `${words}, too few to tell` : `${words}, ${shareWords(agreed, decided)}`;
}

/** What a band holds, in a sentence for those who do not see the picture. */
export function bandSentence(band: Band, { all, bands }: BandCounts): string {
  const { issues, decided } = bands[band];
  const count = `${issues} of ${all} ${all === 1 ? 'issue' : 'issues'}`;
  return `${BAND_WORD[band]}: ${count}; ${decided === 0 ? '' : 'right '}${agreementWords(bands[band])}`;
}

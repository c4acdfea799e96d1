import type { BandAgreement, BandCounts } from '#measure';
import type { Band } from '#rules';

/** Fewer decisions of people than this say little: one more would change the share by many per cent. */
export const FEW_DECISIONS = 20;

export const BAND_WORD = { high: 'High', medium: 'Medium', low: 'Low' } as const satisfies Record<Band, string>;

/** A part of a whole in per cent; what is there is never said to be nothing. */
export function shareWords(part: number, whole: number): string {
  const percent = whole === 0 ? 0 : Math.round((100 * part) / whole);
  return part > 0 && percent === 0 ? '< 1 %' : `${percent} %`;
}

/** How often suggestions were what people decided. */
export function agreementWords({ agreed, decided }: BandAgreement): string {
  if (decided === 0) return 'nobody decided any';
  const words = `${agreed} of ${decided}`;
  return decided < FEW_DECISIONS ? `${words}, too few to tell` : `${words}, ${shareWords(agreed, decided)}`;
}

/** What a band holds, in a sentence for those who do not see the picture. */
export function bandSentence(band: Band, { all, bands }: BandCounts): string {
  const { issues } = bands[band];
  const count = `${issues} of ${all} ${all === 1 ? 'issue' : 'issues'}`;
  return `${BAND_WORD[band]}: ${count}; right ${agreementWords(bands[band])}`;
}

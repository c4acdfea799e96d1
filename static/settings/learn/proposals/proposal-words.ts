import type { Proposal } from '#measure';
import { SIDE_OF_QUESTION } from '#rules';

import { PLACE_NAME } from '../../../ui/place-words';

/** What is proposed, in a few words that follow or precede the rule's name. */
export function proposalTitle({ kind, before, after }: Proposal): string {
  switch (kind) {
    case 'points':
      return after > before ? `More points: ${before} → ${after}` : `Fewer points: ${before} → ${after}`;
    case 'silence':
      return `Switch off: its ${before} points did not help`;
    case 'term':
      return `New rule: ${after} points`;
  }
}

/** Where the rule speaks, and on whose side people are there. */
export function speakingWords({ speaksIn, own, rule }: Proposal): string {
  const side = PLACE_NAME[SIDE_OF_QUESTION[rule.question]];
  if (speaksIn === 1) return `Speaks in 1 decided issue, which people put in ${own === 1 ? side : 'the other place'}.`;
  return `Speaks in ${speaksIn} decided issues; people put ${own} of them in ${side}.`;
}

/**
 * What taking it alone would do.
 *
 * @param right decisions that the rules agree with now
 * @param of all decisions
 */
export function effectWords({ mended, spoiled }: Proposal, right: number, of: number): string {
  const after = right + mended - spoiled;
  if (mended === 0 && spoiled === 0) return `On its own it changes no decision: ${right} of ${of} right, as now.`;
  const moved = [...(mended > 0 ? [`${mended} put right`] : []), ...(spoiled > 0 ? [`${spoiled} put wrong`] : [])].join(
    ', ',
  );
  return `Alone: ${right} → ${after} of ${of} right (${moved}).`;
}

/** A count of changes. */
export const changesWords = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);

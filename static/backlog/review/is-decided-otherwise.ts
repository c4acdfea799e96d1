import { planTag } from '#run';

import type { ScannedIssue } from '../scan/scanned-issue';
import { choiceOf, type Choices } from './choices';

/** Whether a run leaves an issue alone, wherever it shall go, because a person decided otherwise. */
export const isDecidedOtherwise = (
  { id, place, band, standing }: Pick<ScannedIssue, 'id' | 'place' | 'band' | 'standing'>,
  choices: Choices,
): boolean => planTag({ place, band, standing }, choiceOf(choices, id), 0).kind === 'person-decided';

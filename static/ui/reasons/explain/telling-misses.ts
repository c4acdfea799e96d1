import { SIDE_OF_QUESTION, type Evidence, type NearMiss, type Span } from '#rules';

interface Place extends Span, Pick<Evidence, 'field' | 'question'> {}

/**
 * The near misses that tell a person something: without those whose words speak for the same side all the same, by
 * another rule, and without those on words that a stronger one tells of.
 *
 * @param misses the strongest first
 */
export function tellingMisses(misses: readonly NearMiss[], evidence: readonly Evidence[]): readonly NearMiss[] {
  const told: Place[] = [...evidence];
  return misses.filter((miss) => {
    if (told.some((place) => isSameVoice(place, miss))) return false;
    told.push(miss);
    return true;
  });
}

const isSameVoice = (one: Place, other: Place): boolean =>
  one.field === other.field &&
  SIDE_OF_QUESTION[one.question] === SIDE_OF_QUESTION[other.question] &&
  one.start < other.end &&
  other.start < one.end;

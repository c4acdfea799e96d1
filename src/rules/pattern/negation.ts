import type { Pattern } from './pattern';

/** How many words may stand between what denies and what it denies, unless a negation says otherwise. */
export const USUAL_REACH = 3;

/**
 * Words that deny what stands next to them in the same line: `without …5`, `no need to`, `… is not needed`. What ends a line
 * (a paragraph, a heading, a point of a list) says nothing of the next one.
 */
export interface Negation {
  /** The words themselves, without the gap towards what they deny. */
  readonly pattern: Pattern;
  /** `after`: it denies what stands behind it; `before`: what stands in front of it. */
  readonly denies: 'after' | 'before';
  /** At most so many words between the two, 1 to 50. */
  readonly reach: number;
}

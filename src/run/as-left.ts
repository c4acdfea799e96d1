import { idsOf, withLeft } from './machine/portion-plan';
import type { Portion } from './record/portion';
import type { RunState } from './record/run-state';

/**
 * The portions of a run that is over, with all that it left out: a cancelled run does not list the portions that it never
 * came to. The one at which a run of an older record was ended as it stood may be half done.
 */
export function asLeft({ status, at }: RunState, portions: readonly Portion[]): readonly Portion[] {
  if (status !== 'cancelled') return portions;
  return portions.map((portion, index) => {
    if (index < at.portion) return portion;
    return withLeft(portion, index === at.portion && at.begun ? 'half-done' : 'cancelled', idsOf(portion));
  });
}

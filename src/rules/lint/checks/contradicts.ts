import { SIDE_OF_QUESTION } from '../../question';
import { withoutPattern } from '../apply-fix';
import type { ContradictsFinding } from '../finding';
import { placeOf, type LintRule } from '../lint-rule';
import type { Occurrence } from '../repeated';
import { Strongest } from '../strongest';
import type { Check } from './check';

/** The same pattern on both sides; found in the weaker rule. */
export const contradicts: Check<'contradicts'> = function* ({ repeated }) {
  for (const occurrences of repeated) yield contradictionsAmong(occurrences);
};

const sideOf = ({ rule }: LintRule) => SIDE_OF_QUESTION[rule.question];
const OTHER_SIDE = { backlog: 'plan', plan: 'backlog' } as const;

function contradictionsAmong(occurrences: readonly Occurrence[]): readonly ContradictsFinding[] {
  const strongest = new Strongest(occurrences, sideOf);
  return occurrences.flatMap(({ pattern, owner }): readonly ContradictsFinding[] => {
    const stronger = strongest.strongerThan(owner, OTHER_SIDE[sideOf(owner)]);
    if (stronger === undefined) return [];
    const fix = withoutPattern(pattern, owner.rule);
    const other = placeOf(stronger.pattern);
    return [{ kind: 'contradicts', ...placeOf(pattern), other, fix, effect: 'suggestions' }];
  });
}

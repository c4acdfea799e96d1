import { withoutPattern } from '../apply-fix';
import type { DuplicateFinding } from '../finding';
import { placeOf, type LintPattern, type LintRule } from '../lint-rule';
import type { Occurrence } from '../repeated';
import { Strongest } from '../strongest';
import type { Check } from './check';

/** The same pattern twice in a rule, which says it once too often, or in two rules, which count it twice. */
export const duplicate: Check<'duplicate'> = function* ({ repeated }) {
  for (const occurrences of repeated) yield duplicatesAmong(occurrences);
};

function duplicatesAmong(occurrences: readonly Occurrence[]): readonly DuplicateFinding[] {
  const strongest = new Strongest(occurrences, ({ rule }) => rule.question);
  const firstIn = new Map<LintRule, LintPattern>();
  return occurrences.flatMap(({ pattern, owner }): readonly DuplicateFinding[] => {
    const found = { kind: 'duplicate', ...placeOf(pattern), fix: withoutPattern(pattern, owner.rule) } as const;
    const twin = firstIn.get(owner);
    if (twin !== undefined) return [{ ...found, other: placeOf(twin), effect: 'none' }];
    firstIn.set(owner, pattern);
    const stronger = strongest.strongerThan(owner, owner.rule.question);
    return stronger === undefined ? [] : [{ ...found, other: placeOf(stronger.pattern), effect: 'suggestions' }];
  });
}

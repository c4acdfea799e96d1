import type { Language } from '../../languages/language';
import { USUALLY_LEFT_OUT } from '../../rule-set';
import { withoutPattern } from '../apply-fix';
import type { ShadowedFinding } from '../finding';
import type { LintReading } from '../lint-reading';
import { placeOf, type LintPattern, type LintRule } from '../lint-rule';
import { CoverIndex, type Cover } from '../rows/cover-index';
import { firstGap } from '../rows/covers';
import { mayMeet } from '../rows/may-meet';
import type { Unit } from '../rows/row';
import type { Check } from './check';

/**
 * Patterns that count only where another pattern of their rule counts, in the same words or in some of them.
 *
 * That the other one stands there too is not enough: it must not be denied, excepted or part of a template line by itself.
 * "No way to export" counts where "export" alone is denied.
 */
export const shadowed: Check<'shadowed'> = function* (reading) {
  for (const owner of reading.rules) yield owner.patterns.length < 2 ? [] : shadowedIn(owner, reading);
};

function shadowedIn(owner: LintRule, reading: LintReading): readonly ShadowedFinding[] {
  const { rule, patterns } = owner;
  const index = new CoverIndex<LintPattern>(reading.language.stem);
  for (const pattern of patterns) {
    const [row] = pattern.rows;
    if (row !== undefined) index.add(row, pattern);
  }
  return patterns.flatMap((pattern): readonly ShadowedFinding[] => {
    const cover = firstSound(pattern, index.covering(pattern.rows), owner, reading);
    if (cover === undefined) return [];
    const fix = withoutPattern(pattern, rule);
    const found = { kind: 'shadowed', ...placeOf(pattern), by: placeOf(cover.item), fix } as const;
    return hasSameWords(cover)
      ? [{ ...found, leavesOut: [], effect: 'none' }]
      : [{ ...found, leavesOut: rule.leaveOut ?? USUALLY_LEFT_OUT, effect: 'within-parts' }];
  });
}

/** The pattern that counts wherever one does; one that takes the same words, if there is one. */
function firstSound(
  { name }: LintPattern,
  covers: Iterable<Cover<LintPattern>>,
  owner: LintRule,
  reading: LintReading,
): Cover<LintPattern> | undefined {
  let first: Cover<LintPattern> | undefined;
  for (const cover of covers) {
    // Two that match the same are duplicates.
    if (cover.item.name === name) continue;
    if (hasSameWords(cover)) return cover;
    if (first === undefined && countsToo(cover, owner, reading)) first = cover;
  }
  return first;
}

const hasSameWords = ({ shares }: Cover<LintPattern>): boolean => shares.start && shares.end;

/** Whether nothing can stand against the match of a cover that does not stand against the covered one. */
function countsToo(cover: Cover<LintPattern>, { rule }: LintRule, { ruleSet, cues, language }: LintReading): boolean {
  const { covered, row, at, shares } = cover;
  if (!shares.start) {
    // It may begin in another line, and in another sentence.
    const dependsOnStart = rule.unless?.sentence !== undefined || (ruleSet.templateLines ?? []).length > 0;
    if (dependsOnStart || mayHold(covered.units.slice(0, at), cues.before, language)) return false;
  }
  if (shares.end) return true;
  // Behind a gap it may end before the covered match does.
  const gap = firstGap(row);
  const sureEnd = at + (gap < 0 ? row.units.length : gap);
  return !mayHold(covered.units.slice(sureEnd), cues.behind, language);
}

/** Whether one of these words may belong to what denies the words next to it. */
const mayHold = (units: readonly Unit[], cues: readonly Unit[], { stem }: Language): boolean =>
  units.some((unit) => cues.some((cue) => mayMeet(unit, cue, stem)));

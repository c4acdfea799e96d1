import type { Language } from '../languages/language';
import { readNegation } from '../pattern/read-negation';
import type { RuleSet } from '../rule-set';
import type { Unit } from './rows/row';
import { rowOf } from './rows/row-of';

/** The words of what denies that lie nearest to what it denies. */
export interface CueBorders {
  /** Last words of what denies the words behind it. */
  readonly before: readonly Unit[];
  /** First words of what denies the words before it. */
  readonly behind: readonly Unit[];
}

/** What denies words in a rule set, as far as a check needs to know it: cues within a match deny only a part of it. */
export function readCues({ negations }: RuleSet, language: Language): CueBorders {
  const before: Unit[] = [];
  const behind: Unit[] = [];
  for (const source of negations ?? language.negations) {
    const read = readNegation(source);
    if (read.kind === 'faulty') continue;
    const { pattern, denies } = read.negation;
    const found = rowOf(pattern, language);
    if (found.kind === 'never') continue;
    const unit = denies === 'after' ? found.row.units.at(-1) : found.row.units[0];
    if (unit !== undefined) (denies === 'after' ? before : behind).push(unit);
  }
  return { before, behind };
}

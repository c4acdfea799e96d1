import { compareSuggestion, tallyMoves } from '#measure';
import type { CompiledRules } from '#rules';

import type { IssueFromFile } from '../read/read-issue';
import { becauseWords } from '../write/compared/because-words';
import type { Compared } from '../write/compared/compared';
import type { ComparisonSummary } from '../write/compared/comparison-summary';
import { sureness } from '../write/sureness';

/** Asks two rule sets about issues one by one, and counts; keeps none of the issues. */
export function compareIssues(before: CompiledRules, after: CompiledRules, changedOnly: boolean) {
  const tally = tallyMoves();
  let [issues, bandOnly, unchanged] = [0, 0, 0];
  return {
    /** Undefined where only changes are asked for, and there is none. */
    answer: ({ key, text }: IssueFromFile): Compared | undefined => {
      const compared = compareSuggestion(before, after, text);
      issues += 1;
      if (compared.change === 'place') tally.add(compared.before.place, compared.after.place);
      else if (compared.change === 'band') bandOnly += 1;
      else unchanged += 1;
      const isChanged = compared.change !== 'none';
      if (changedOnly && !isChanged) return undefined;
      const [from, to] = [sureness(compared.before), sureness(compared.after)];
      return {
        key,
        from: compared.before.place,
        fromBand: from.band,
        fromConfidence: from.confidence,
        to: compared.after.place,
        toBand: to.band,
        toConfidence: to.confidence,
        because: isChanged ? becauseWords(compared, text) : [],
      };
    },
    summary: (): ComparisonSummary => ({ issues, moves: tally.moves(), bandOnly, unchanged }),
  };
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { compileRules, placeWithPoints, plainIssueText, QUESTIONS, suggest, type Rule } from '#rules';

import { rule, ruleSet } from '../builders/rule-set';

const WORDS = ['export', 'deploy', 'churn', 'deadline'] as const;
const sentence = fc
  .array(fc.constantFrom(...WORDS, 'and', 'not'), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const text = fc.array(sentence, { maxLength: 4 }).map((sentences) => sentences.join('. '));
const points = fc.integer({ min: 0, max: 100 });
const rules = fc.tuple(...WORDS.flatMap(() => [points, points])).map((given) =>
  WORDS.map((word, nth) => ({
    before: rule({
      id: word,
      patterns: [word],
      question: QUESTIONS[nth] ?? 'what',
      points: Math.max(1, given[2 * nth] ?? 1),
    }),
    after: given[2 * nth + 1] ?? 0,
  })),
);

/** The rule set with these points, silent rules left out: read anew. */
const again = (list: readonly { readonly before: Rule; readonly after: number }[]) =>
  ruleSet(...list.flatMap(({ before, after }) => (after === 0 ? [] : [{ ...before, points: after }])));

describe('the place with other points', () => {
  it('is that of reading the issue again', () => {
    fc.assert(
      fc.property(rules, text, text, (list, summary, description) => {
        const issue = plainIssueText({ summary, description });
        const suggestion = suggest(compileRules(ruleSet(...list.map(({ before }) => before))), issue);
        const pointsOf = (id: string): number => list.find(({ before }) => before.id === id)?.after ?? 0;
        expect(placeWithPoints(issue, suggestion, pointsOf)).toBe(suggest(compileRules(again(list)), issue).place);
      }),
      { numRuns: 400 },
    );
  });

  it('stays unclear where no rule is asked', () => {
    const german = plainIssueText({
      summary: 'Der Export soll für die Kunden auch ohne die alte Seite gehen und zwar bald',
    });
    const suggestion = suggest(compileRules(ruleSet(rule())), german);
    expect(suggestion.reason.kind).toBe('other-language');
    expect(placeWithPoints(german, suggestion, () => 100)).toBe('unclear');
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { compileRules, countHits, findEvidence, lintRules, type Finding, type IssueText, type RuleSet } from '#rules';

import { applyFix } from '../../../src/rules/lint/apply-fix';
import { arbitraryLintCase } from './arbitrary-lint-case';

const CASES = { numRuns: 250, seed: 20_261_126 };

const speaking = (ruleSet: RuleSet, issue: IssueText): readonly string[] =>
  [...new Set(findEvidence(compileRules(ruleSet), issue).evidence.map(({ ruleId }) => ruleId))].sort();

/** An issue of words alone: no parts, and nothing that looks like a link. */
function plain(issue: IssueText): IssueText {
  const words = (text: string): string => text.replace(/\S*[./]\S+|www/gu, 'x');
  return {
    ...issue,
    summary: { text: words(issue.summary.text), parts: [] },
    description: { text: words(issue.description.text), parts: [] },
    type: { ...issue.type, parts: [] },
    labels: { ...issue.labels, parts: [] },
    components: { ...issue.components, parts: [] },
  };
}

/** What a finding is about, whatever stands at which number. */
const nameOf = (finding: Finding): string =>
  [finding.kind, finding.ruleId, 'pattern' in finding ? finding.pattern : ''].join('|');

const countOf = (ruleSet: RuleSet, name: string, issue: IssueText): number =>
  lintRules(ruleSet, countHits(ruleSet, [issue])).filter((finding) => nameOf(finding) === name).length;

describe('the findings of any rules', () => {
  it('say truly that no rule loses or wins its evidence by their fix', () => {
    fc.assert(
      fc.property(arbitraryLintCase, ({ ruleSet, issue }) => {
        for (const { effect, fix } of lintRules(ruleSet)) {
          if (effect === 'suggestions') continue;
          const read = effect === 'none' ? issue : plain(issue);
          expect(speaking(applyFix(ruleSet, fix), read)).toEqual(speaking(ruleSet, read));
        }
      }),
      CASES,
    );
  });

  it('change nothing in the evidence of other rules by their fix', () => {
    fc.assert(
      fc.property(arbitraryLintCase, ({ ruleSet, issue }) => {
        for (const { fix } of lintRules(ruleSet, countHits(ruleSet, [issue]))) {
          const others = (rules: RuleSet) =>
            findEvidence(compileRules(rules), issue).evidence.filter(({ ruleId }) => ruleId !== fix.ruleId);
          expect(others(applyFix(ruleSet, fix))).toEqual(others(ruleSet));
        }
      }),
      CASES,
    );
  });

  it('are gone once their fix is applied', () => {
    fc.assert(
      fc.property(arbitraryLintCase, ({ ruleSet, issue }) => {
        for (const finding of lintRules(ruleSet, countHits(ruleSet, [issue]))) {
          const name = nameOf(finding);
          expect(countOf(applyFix(ruleSet, finding.fix), name, issue)).toBeLessThan(countOf(ruleSet, name, issue));
        }
      }),
      CASES,
    );
  });

  it('never name a rule or pattern that has evidence as dead', () => {
    fc.assert(
      fc.property(arbitraryLintCase, ({ ruleSet, issue }) => {
        const { evidence } = findEvidence(compileRules(ruleSet), issue);
        for (const finding of lintRules(ruleSet)) {
          if (finding.kind !== 'dead') continue;
          const own = evidence.filter(({ ruleId }) => ruleId === finding.ruleId);
          expect(own.filter(({ pattern }) => finding.index === undefined || pattern === finding.pattern)).toEqual([]);
        }
      }),
      CASES,
    );
  });
});

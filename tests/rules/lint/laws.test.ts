import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  compileRules,
  countHits,
  findEvidence,
  lintRules,
  parsePattern,
  plainIssueText,
  type Field,
  type FieldText,
  type Finding,
  type IssueText,
  type RuleSet,
} from '#rules';

import { applyFix } from '../../../src/rules/lint/apply-fix';
import { arbitraryLintCase, arbitraryLintRules, matchOf } from './arbitrary-lint-case';

const CASES = { numRuns: 250, seed: 20_261_126 };

const speaking = (ruleSet: RuleSet, issue: IssueText): readonly string[] =>
  [...new Set(findEvidence(compileRules(ruleSet), issue).evidence.map(({ ruleId }) => ruleId))].sort();

/** An issue of words alone: no parts, and nothing that looks like a link. */
function plain(issue: IssueText): IssueText {
  const words = (text: string): string => text.replace(/\S*[./]\S+|www/gu, 'x');
  const bare = (field: Field): FieldText => ({ text: words(issue[field].text), parts: [] });
  return {
    ...issue,
    summary: bare('summary'),
    description: bare('description'),
    type: bare('type'),
    labels: bare('labels'),
    components: bare('components'),
  };
}

const fieldOf = ({ rules }: RuleSet, id: string) => rules.find((rule) => rule.id === id)?.where?.[0] ?? 'summary';

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

  it('are true of whatever a shadowed or dead pattern matches by itself', () => {
    fc.assert(
      fc.property(arbitraryLintRules, fc.gen(), (ruleSet, draw) => {
        for (const finding of lintRules(ruleSet)) {
          if (finding.effect === 'suggestions' || !('pattern' in finding)) continue;
          const parsed = parsePattern(finding.pattern);
          if (parsed.kind === 'faulty') continue;
          const issue = plainIssueText({ [fieldOf(ruleSet, finding.ruleId)]: draw(matchOf, parsed.pattern) });
          const read = finding.effect === 'none' ? issue : plain(issue);
          expect(speaking(applyFix(ruleSet, finding.fix), read)).toEqual(speaking(ruleSet, read));
        }
      }),
      { ...CASES, numRuns: 1000 },
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

import { describe, expect, it } from '@jest/globals';

import { agreementOf, rulesInUse, type RulesInUse } from '#measure';
import { compileRules, finish, MOST_EVIDENCE, plainIssueText, type RuleSet, type Side } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';

interface Issue {
  readonly id: string;
  readonly text: ReturnType<typeof plainIssueText>;
  readonly decided: Side | undefined;
}

const issue = (summary: string, decided?: Side, type = ''): Issue => ({
  id: summary,
  text: plainIssueText({ summary, type }),
  decided,
});

const rules = ruleSet(
  rule({ id: 'export', question: 'what', patterns: ['export'] }),
  rule({ id: 'csv', question: 'what', patterns: ['csv'] }),
  rule({ id: 'saves', question: 'why', patterns: ['saves'] }),
  rule({ id: 'deploy', question: 'how', patterns: ['deploy'] }),
  rule({ id: 'friday', question: 'when', patterns: ['friday'] }),
);

const inUse = (issues: readonly Issue[], asked: RuleSet = rules): RulesInUse<Issue> =>
  finish(rulesInUse(compileRules(asked), issues));
const figuresOf = (id: string, issues: readonly Issue[]) => inUse(issues).rules.find((one) => one.rule.id === id);
const idsOf = (issues: readonly Issue[]): readonly string[] => issues.map(({ id }) => id);

describe('what rules do in the issues of a project', () => {
  it('counts each issue once, however often a rule matches', () => {
    expect(figuresOf('export', [issue('Export the export'), issue('Export'), issue('Berth')])?.hits).toBe(2);
  });

  it('compares the side of a rule with what people decided, where they have', () => {
    const found = figuresOf('deploy', [
      issue('Deploy one', 'plan'),
      issue('Deploy two', 'plan'),
      issue('Deploy three', 'backlog'),
      issue('Deploy four'),
      issue('Berth', 'plan'),
    ]);
    expect(found).toMatchObject({ hits: 4, decided: 3, agreed: 2 });
    expect(found && agreementOf(found)).toBeCloseTo(2 / 3);
  });

  it('has nothing to say of agreement where nobody decided', () => {
    const found = figuresOf('deploy', [issue('Deploy')]);
    expect(found && agreementOf(found)).toBeUndefined();
  });

  it('tells rules of the same question that have evidence too, each issue once, and the most frequent of them', () => {
    const twice = ruleSet(...rules.rules, rule({ id: 'a-way-out', question: 'what', patterns: ['way out'] }));
    const issues = [issue('Export csv way out'), issue('Export csv'), issue('Export way out'), issue('Export saves')];
    const [found] = inUse(issues, twice).rules;
    expect(found).toMatchObject({ hits: 4, overlaps: 3, overlapsMost: { id: 'a-way-out', issues: 2 }, conflicts: 0 });
  });

  it('tells rules of the other side, of either question', () => {
    const issues = [issue('Export deploy friday'), issue('Export friday'), issue('Export csv saves')];
    expect(figuresOf('export', issues)).toMatchObject({
      conflicts: 2,
      conflictsMost: { id: 'friday', issues: 2 },
      overlaps: 1,
    });
    expect(figuresOf('friday', issues)).toMatchObject({
      conflicts: 2,
      conflictsMost: { id: 'export', issues: 2 },
      overlaps: 0,
      overlapsMost: undefined,
    });
  });

  it('tells issues apart by whether any rule has evidence in them', () => {
    const { covered, uncovered } = inUse([issue('Export'), issue('Berth'), issue('Deploy')]);
    expect([idsOf(covered), idsOf(uncovered)]).toEqual([['Export', 'Deploy'], ['Berth']]);
  });

  it('leaves rules out that are switched off, and issues that only these have evidence in are uncovered', () => {
    const off = ruleSet(rule({ id: 'export', on: false }));
    expect(inUse([issue('Export')], off)).toMatchObject({ covered: [], uncovered: [{ id: 'Export' }], rules: [] });
  });

  it('leaves issues out whose type gets no suggestion, in another language, and too long', () => {
    const settings = { typesLeftOut: ['Epic'] };
    const long = 'export '.repeat(MOST_EVIDENCE + 1);
    const issues = [
      issue('Export', undefined, 'epic'),
      issue('Der Export ist nicht möglich und wird mit dem Kalender auf der Seite nach einem Fehler beendet'),
      issue(long),
    ];
    expect(inUse(issues, { ...rules, settings })).toMatchObject({
      covered: [],
      uncovered: [],
      leftOut: { type: 1, 'other-language': 1, 'too-long': 1 },
    });
    expect(figuresOf('export', issues.slice(1))?.hits).toBe(0);
  });

  it('does an issue a step', () => {
    const steps = rulesInUse(compileRules(rules), [issue('Export'), issue('Berth')]);
    expect([steps.next().done, steps.next().done, steps.next().done]).toEqual([false, false, true]);
  });
});

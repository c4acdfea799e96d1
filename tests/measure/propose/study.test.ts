import { describe, expect, it } from '@jest/globals';

import { compileRules, type Rule, type RuleSet } from '#rules';
import {
  fit,
  gainOf,
  isRight,
  judgeChoice,
  outcomesOf,
  proposedRules,
  studyDecisions,
  type LabelledIssue,
  type Proposal,
} from '#measure';

import { placed } from '../placed';

const rule = (id: string, question: Rule['question'], points: number): Rule => ({
  id,
  question,
  points,
  patterns: [id],
  note: '',
  on: true,
});

/** "deploy" misleads, "report" is weighed too little, "budget" never helps, and nothing knows "dashboard". */
const rules: RuleSet = {
  schema: 1,
  language: 'en',
  rules: [
    rule('export', 'what', 40),
    rule('deploy', 'how', 40),
    rule('report', 'what', 4),
    rule('budget', 'when', 12),
    { ...rule('roof', 'how', 9), on: false },
  ],
};

const SUMMARIES = [
  ['Export the list', 'backlog'],
  ['Deploy the button', 'backlog'],
  ['Deploy the report', 'backlog'],
  ['Deploy the servers', 'plan'],
  ['A dashboard to sort', 'backlog'],
  ['A dashboard of the budget', 'backlog'],
  ['Budget for the report', 'backlog'],
  ['Mend the roof', 'plan'],
] as const;

const decisions: readonly LabelledIssue[] = Array.from({ length: 12 }, (_, nth) =>
  SUMMARIES.map(([summary, label], at) => placed(summary, label, { source: '', id: `i-${nth}-${at}` })),
).flat();

const MOST_TERMS = 5;
const study = studyDecisions(rules, decisions, MOST_TERMS);
const ids = (proposals: readonly Proposal[]): ReadonlySet<string> => new Set(proposals.map((one) => one.rule.id));

/** The rules with some proposals, made anew. */
function withProposals(proposals: readonly Proposal[]): RuleSet {
  const changed = new Map(proposedRules(proposals).map((one) => [one.id, one]));
  const kept = rules.rules.map((one) => changed.get(one.id) ?? one);
  const known = new Set(kept.map(({ id }) => id));
  return { ...rules, rules: [...kept, ...[...changed.values()].filter(({ id }) => !known.has(id))] };
}

describe('what decisions propose', () => {
  it('is what the fit makes of them', () => {
    const { changes, terms } = fit(rules, decisions, MOST_TERMS);
    const told = study.proposals.map(({ rule: { id }, before, after }) => ({ id, before, after }));
    const fitted = [...changes, ...terms.map((term) => ({ id: term.rule.id, before: 0, after: term.rule.points }))];
    expect(new Set(told)).toEqual(new Set(fitted));
    expect(study.proposals.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['points', 'term']));
  });

  it('says of each how it alone would do, as if all issues were read again', () => {
    const now = outcomesOf(compileRules(rules), decisions).map(isRight);
    for (const proposal of study.proposals) {
      const then = outcomesOf(compileRules(withProposals([proposal])), decisions).map(isRight);
      expect(proposal).toMatchObject({
        mended: then.filter((isNow, nth) => isNow && now[nth] === false).length,
        spoiled: then.filter((isNow, nth) => !isNow && now[nth] === true).length,
      });
    }
    expect(study.proposals.some(({ mended }) => mended > 0)).toBe(true);
  });

  it('puts first what helps most by itself', () => {
    const gains = study.proposals.map(gainOf);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
  });

  it('counts the issues that a rule speaks in, and those that people put on its side', () => {
    expect(study.proposals.find((one) => one.rule.id === 'deploy')).toMatchObject({ speaksIn: 36, own: 12 });
  });

  it('shows issues that the rule speaks in, first those that it mends', () => {
    for (const { examples, mended, rule: changed } of study.proposals) {
      expect(examples.length).toBeGreaterThan(0);
      expect(examples.length).toBeLessThanOrEqual(3);
      for (const { evidence } of examples) {
        expect(evidence.length).toBeGreaterThan(0);
        expect(new Set(evidence.map(({ ruleId }) => ruleId))).toEqual(new Set([changed.id]));
      }
      const [first] = examples;
      const label = decisions.find(({ id }) => id === first?.issueId)?.label;
      if (mended > 0) expect([first?.before === label, first?.after === label]).toEqual([false, true]);
    }
  });

  it('never hides what a proposal spoils', () => {
    const withChart: RuleSet = { ...rules, rules: [...rules.rules, rule('chart', 'what', 14)] };
    const issues = [
      ...decisions,
      ...Array.from({ length: 12 }, (_, nth) => placed('Budget chart', 'backlog', { source: '', id: `chart-${nth}` })),
      placed('Budget', 'plan', { source: '', id: 'lonely' }),
    ];
    const budget = studyDecisions(withChart, issues, 0).proposals.find((one) => one.rule.id === 'budget');
    expect(budget).toMatchObject({ mended: 12, spoiled: 1 });
    expect(budget?.examples.map(({ issueId }) => issueId)).toEqual(['chart-0', 'chart-1', 'lonely']);
  });

  it('is the same for the same issues in any order', () => {
    const others = studyDecisions(rules, decisions.toReversed(), MOST_TERMS);
    expect(others.proposals).toEqual(study.proposals);
    const all = ids(study.proposals);
    expect(judgeChoice(others, all)).toEqual(judgeChoice(study, all));
  });

  it('tells how far it is', () => {
    const told: (readonly [number, number])[] = [];
    studyDecisions(rules, decisions, MOST_TERMS, (done, of) => told.push([done, of]));
    expect(told.at(-1)).toEqual([21, 21]);
    expect(told.map(([done]) => done)).toEqual(told.map((_, nth) => nth + 1));
  });
});

describe('a choice among proposals', () => {
  it('of none changes nothing', () => {
    const { before, after } = judgeChoice(study, new Set());
    expect(after).toEqual(before);
    expect(before.right + before.wrong + before.open).toBe(decisions.length);
    expect(before.right).toBe(outcomesOf(compileRules(rules), decisions).filter(isRight).length);
  });

  it('of all is judged as the fit judges itself: each issue by what was learned without it', () => {
    const plain = studyDecisions(rules, decisions, 0);
    const { after } = judgeChoice(plain, ids(plain.proposals));
    const { after: fitted } = fit(rules, decisions, 0);
    expect((after.right + after.wrong) / decisions.length).toBeCloseTo(fitted.coverage ?? 0);
    expect(after.right / (after.right + after.wrong)).toBeCloseTo(fitted.precision ?? 0);
  });

  it('judges each issue by what was learned without it', () => {
    const issue = placed('Zanzibar', 'plan', { source: '', id: 'zz' });
    const withOne: RuleSet = { ...rules, rules: [...rules.rules, rule('zanzibar', 'what', 20)] };
    const { heard, learnedWithout } = studyDecisions(withOne, [...decisions, issue], 0);
    const points = learnedWithout.map((learned) => learned.get('zanzibar') ?? 0);
    const own = heard.findIndex((one) => one.issue.id === 'zz');
    // Nothing else speaks of it: without this issue its points stay as they are.
    expect(points[own]).toBe(20);
    expect(points.filter((one) => one < 20).length).toBeGreaterThan(heard.length / 2);
  });

  it('counts a new rule only where it would have been found without the issue', () => {
    const rare = Array.from({ length: 4 }, (_, nth) => placed('Zebra', 'plan', { source: '', id: `z-${nth}` }));
    const found = studyDecisions(rules, [...decisions, ...rare], MOST_TERMS);
    const zebra = found.proposals.filter((one) => one.rule.patterns.some((pattern) => pattern.includes('zebra')));
    expect(zebra).toMatchObject([{ kind: 'term', mended: 4 }]);
    const { before, after } = judgeChoice(found, ids(zebra));
    expect(after).toEqual(before);
  });

  it('switches off a rule that does not help, and changes nothing else of the rules', () => {
    const silent: Proposal = {
      kind: 'silence',
      rule: rule('deploy', 'how', 40),
      before: 40,
      after: 0,
      speaksIn: 0,
      own: 0,
      mended: 0,
      spoiled: 0,
      examples: [],
    };
    const louder: Proposal = { ...silent, kind: 'points', rule: rule('report', 'what', 4), before: 4, after: 31 };
    expect(proposedRules([silent, louder])).toEqual([
      { ...rule('deploy', 'how', 40), on: false },
      rule('report', 'what', 31),
    ]);
  });
});

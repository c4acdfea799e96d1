import { describe, expect, it } from '@jest/globals';

import { fingerprintOf, parseRuleSet, type RuleSet } from '#rules';
import { fit, leaveSourcesOut, learn, type LabelledIssue } from '#measure';

import { placed } from '../placed';
import { smallRules } from '../small-rules';

/** Issues of several teams: "export" is backlog, "deploy" is plan half of the time, "dashboard" is always backlog. */
function decisions(teams: number): readonly LabelledIssue[] {
  return Array.from({ length: teams }, (_, nth) => `team-${nth}`).flatMap((source) => [
    placed('Export the list', 'backlog', { source, id: `${source}-1` }),
    placed('A dashboard, please', 'backlog', { source, id: `${source}-2` }),
    placed('Deploy it', 'plan', { source, id: `${source}-3` }),
    placed('Deploy that too', 'backlog', { source, id: `${source}-4` }),
    placed('Mend the roof', 'plan', { source, id: `${source}-5` }),
  ]);
}

const pointsOf = ({ rules }: RuleSet, id: string): number | undefined => rules.find((rule) => rule.id === id)?.points;

describe('a fit', () => {
  it('lowers the points of a rule that misleads, and leaves away one that does not help', () => {
    const misled = decisions(12).map((issue) =>
      issue.text.summary.text.startsWith('Deploy') ? { ...issue, label: 'backlog' as const } : issue,
    );
    const doubted = fit(smallRules, decisions(12), 0);
    expect(pointsOf(doubted.ruleSet, 'deploy')).toBeLessThan(30);
    const refuted = fit(smallRules, [...misled, ...misled, ...misled, ...misled], 0);
    expect(pointsOf(refuted.ruleSet, 'deploy')).toBeUndefined();
    expect(refuted.changes).toContainEqual({ id: 'deploy', before: 30, after: 0 });
  });

  it('proposes a term that several sources share, as a readable rule of its side', () => {
    const { terms, ruleSet } = fit(smallRules, decisions(12), 5);
    const dashboard = terms.find(({ rule }) => rule.patterns.includes('dashboard'));
    expect(dashboard).toMatchObject({ hits: 12, own: 12, rule: { question: 'what', on: true } });
    expect(ruleSet.rules).toContainEqual(dashboard?.rule);
    expect(terms.length).toBeLessThanOrEqual(5);
  });

  it('proposes no term of a single source where there are several', () => {
    const issues = [
      ...decisions(3),
      ...Array.from({ length: 9 }, (_, nth) =>
        placed('Zebra crossing', 'backlog', { source: 'zoo', id: `zoo-${nth}` }),
      ),
    ];
    const patterns = fit(smallRules, issues, 50).terms.flatMap(({ rule }) => rule.patterns);
    expect(patterns.filter((pattern) => pattern.includes('zebra'))).toEqual([]);
  });

  it('proposes rules that can be published, whatever the words are written in', () => {
    const issues = Array.from({ length: 24 }, (_, nth) => [
      placed('Кнопка оплаты', 'backlog', { source: `team-${nth % 6}`, id: `k-${nth}` }),
      placed('Найти подрядчика', 'plan', { source: `team-${nth % 6}`, id: `p-${nth}` }),
      placed('Widget wanted', 'backlog', { source: `team-${nth % 6}`, id: `w-${nth}` }),
    ]).flat();
    const taken: RuleSet = {
      ...smallRules,
      rules: [...smallRules.rules, { id: 'term', question: 'why', points: 9, patterns: ['churn'], note: '', on: true }],
    };
    const { ruleSet, terms } = fit(taken, issues, 30);
    expect(terms.length).toBeGreaterThan(2);
    expect(parseRuleSet(ruleSet).kind).toBe('ok');
    expect(fit(ruleSet, issues, 30).ruleSet.rules.length).toBeGreaterThanOrEqual(ruleSet.rules.length - 1);
  });

  it('proposes no term where none helps on sources left out', () => {
    const issues = decisions(6).filter(({ text }) => /^(?:Export|Deploy it)/.test(text.summary.text));
    expect(fit(smallRules, issues, 20).terms).toEqual([]);
  });

  it('says of the proposal what it would be on sources left out, not on those it was fitted to', () => {
    const { after, fitted } = fit(smallRules, decisions(12), 5);
    expect(after.macroF1).toBeDefined();
    expect(fitted.macroF1).toBeGreaterThanOrEqual(after.macroF1 ?? 1);
  });

  it('gives the same for the same decisions', () => {
    expect(fit(smallRules, decisions(8), 3)).toEqual(fit(smallRules, decisions(8), 3));
  });

  it('keeps the points of rules that never speak, and those switched off', () => {
    const silent: RuleSet = {
      ...smallRules,
      rules: [
        ...smallRules.rules,
        { id: 'silent', question: 'why', points: 17, patterns: ['churn'], note: '', on: true },
        { id: 'off', question: 'why', points: 19, patterns: ['deploy'], note: '', on: false },
      ],
    };
    const { ruleSet, changes } = fit(silent, decisions(12), 0);
    expect([pointsOf(ruleSet, 'silent'), pointsOf(ruleSet, 'off')]).toEqual([17, 19]);
    expect(changes.map(({ id }) => id)).not.toContain('silent');
  });

  it('measures confidence from 200 decisions on, for the rules that it proposes', () => {
    expect(fit(smallRules, decisions(39), 0).ruleSet.calibration).toBeUndefined();
    const { ruleSet } = fit(smallRules, decisions(40), 0);
    expect(ruleSet.calibration).toMatchObject({ decisions: 200, rules: fingerprintOf(ruleSet) });
  });

  it('forgets what confidence meant before', () => {
    const measured = fit(smallRules, decisions(40), 0).ruleSet;
    expect(fit(measured, decisions(8), 0).ruleSet.calibration).toBeUndefined();
  });
});

describe('leaving sources out', () => {
  it('never learns from the source that is judged, and judges every issue once, in order', () => {
    const issues = decisions(13);
    let judged = 0;
    const outcomes = leaveSourcesOut(issues, (others) => {
      const sources = new Set(others.map(({ source }) => source));
      judged += new Set(issues.filter(({ source }) => !sources.has(source)).map(({ source }) => source)).size;
      expect(issues.filter(({ source }) => sources.has(source))).toHaveLength(others.length);
      return smallRules;
    });
    expect(judged).toBe(13);
    expect(outcomes.map(({ issue }) => issue)).toEqual(issues);
  });

  it('deals the issues of a single source one by one', () => {
    const issues = decisions(1).concat(decisions(1));
    const sizes: number[] = [];
    leaveSourcesOut(issues, (others) => {
      sizes.push(others.length);
      return learn(smallRules, others, 0).ruleSet;
    });
    expect(sizes).toEqual(issues.map(() => issues.length - 1));
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { answeringAgain, answerOf } from '#measure';
import { compileRules, plainIssueText, QUESTIONS, type IssueText, type Rule, type RuleSet } from '#rules';

import { rule, ruleSet } from '../../builders/rule-set';
import { arbitraryIssue } from '../../rules/oracle/arbitrary-issue';
import { arbitraryRuleSet } from '../../rules/oracle/arbitrary-rule-set';

/** Whether an issue keeps the answer that other rules gave. */
function isKept(before: RuleSet, after: RuleSet, text: IssueText): boolean {
  const known = answerOf(compileRules(before), text);
  return answeringAgain(before, compileRules(after))(text, known) === known;
}

const summary = (words: string): IssueText => plainIssueText({ summary: words });
const ship = (overrides: Partial<Rule> = {}): Rule =>
  rule({ id: 'ship', question: 'how', points: 40, patterns: ['ship'], ...overrides });

/** Any two rule sets that differ as rules do that are being edited: most of them stay, some of one get into another. */
const arbitraryEdit = fc
  .tuple(
    arbitraryRuleSet,
    arbitraryRuleSet,
    fc.constantFrom('points', 'question', 'patterns', 'more', 'looks', 'off', 'removed', 'added', 'lists', 'other'),
    fc.constantFrom(...QUESTIONS),
  )
  .map(([before, other, what, question]) => ({ before, after: edited(before, other, what, question) }));

const word = fc.constantFrom('export', 'ship', 'budget', 'value', 'never');

/** Rules with points that let an issue be mixed, and texts full of their words. */
const loudRules = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      question: fc.constantFrom(...QUESTIONS),
      points: fc.integer({ min: 16, max: 60 }),
      patterns: fc.uniqueArray(word, { minLength: 1, maxLength: 2 }),
    }),
    { selector: ({ id }) => id, minLength: 2 },
  )
  .map((rules): RuleSet => ({ ...ruleSet(...rules.map((one) => rule(one))), negations: ['never'] }));
const wordyIssue = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '. ')), { minLength: 2, maxLength: 12 })
  .map((words) => plainIssueText({ summary: 'All', description: words.flat().join('') }));

function edited(before: RuleSet, other: RuleSet, what: string, question: Rule['question']): RuleSet {
  const [first, ...rest] = before.rules;
  const [theirs] = other.rules;
  if (what === 'other') return other;
  if (what === 'lists') return { ...other, rules: before.rules };
  if (first === undefined || theirs === undefined) return { ...before, rules: other.rules };
  const as = (changed: Rule): RuleSet => ({ ...before, rules: [...rest, changed] });
  switch (what) {
    case 'points':
      return as({ ...first, points: first.points + 20 });
    case 'question':
      return as({ ...first, question });
    case 'patterns':
      return as({ ...first, patterns: theirs.patterns.length > 0 ? theirs.patterns : first.patterns });
    case 'more':
      return as({ ...first, patterns: [...first.patterns.slice(1), ...theirs.patterns, 'a'] });
    case 'looks':
      return as({ ...theirs, id: first.id });
    case 'off':
      return as({ ...first, on: !first.on });
    case 'removed':
      return { ...before, rules: rest };
    default:
      return { ...before, rules: [...before.rules, { ...theirs, id: 'made' }] };
  }
}

describe('answers anew after a change of the rules', () => {
  it('are those of the changed rules, for any edit and issue', () => {
    fc.assert(
      fc.property(arbitraryEdit, arbitraryIssue, ({ before, after }, text) => {
        const now = compileRules(after);
        const answer = answeringAgain(before, now)(text, answerOf(compileRules(before), text));
        expect({ ...answer }).toEqual({ ...answerOf(now, text) });
      }),
      { numRuns: 2000 },
    );
  });

  it('are those of the changed rules where issues speak for both sides', () => {
    fc.assert(
      fc.property(loudRules, loudRules, wordyIssue, (before, after, text) => {
        const now = compileRules(after);
        const answer = answeringAgain(before, now)(text, answerOf(compileRules(before), text));
        expect({ ...answer }).toEqual({ ...answerOf(now, text) });
      }),
      { numRuns: 500 },
    );
  });

  it('are those of the changed rules after any row of edits', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRuleSet, { minLength: 2, maxLength: 5 }), arbitraryIssue, (sets, text) => {
        const compiled = sets.map((set) => compileRules(set));
        const [first, ...later] = compiled;
        if (first === undefined) return;
        let [known, rules] = [answerOf(first, text), first];
        for (const next of later) {
          known = answeringAgain(rules.ruleSet, next)(text, known);
          rules = next;
        }
        expect({ ...known }).toEqual({ ...answerOf(rules, text) });
      }),
    );
  });

  it('leave an issue unclear whose text cannot be read', () => {
    const nothing = plainIssueText({ type: 'Bug' });
    const [before, after] = [ruleSet(), ruleSet(ship({ where: ['type'], patterns: ['bug'] }))];
    const answer = answeringAgain(before, compileRules(after))(nothing, answerOf(compileRules(before), nothing));
    expect(answer).toMatchObject({ place: 'unclear', evidence: [{ ruleId: 'ship' }] });
  });

  it('are those of a type that takes part again, or no more', () => {
    const epic = plainIssueText({ summary: 'Ship it', type: 'Epic' });
    const all = ruleSet(ship());
    const without: RuleSet = { ...all, settings: { typesLeftOut: ['Epic', 'Bug'] } };
    const again = (before: RuleSet, after: RuleSet) =>
      answeringAgain(before, compileRules(after))(epic, answerOf(compileRules(before), epic));
    expect(again(without, all)).toMatchObject({ place: 'plan', isReadable: true });
    expect(again(all, without)).toMatchObject({ place: 'unclear', isReadable: false });
    expect(isKept(without, { ...all, settings: { typesLeftOut: ['Bug', 'Epic'] } }, epic)).toBe(true);
  });

  it('leave an issue unclear whose type takes no part, though a rule finds evidence in it', () => {
    const epic = plainIssueText({ summary: 'Ship it', type: 'Epic' });
    const settings = { typesLeftOut: ['Epic'] };
    const [before, after] = [{ ...ruleSet(), settings }, compileRules({ ...ruleSet(ship()), settings })];
    const answer = answeringAgain(before, after)(epic, answerOf(compileRules(before), epic));
    expect(answer).toEqual(answerOf(after, epic));
    expect(answer).toMatchObject({ place: 'unclear', evidence: [{ ruleId: 'ship' }] });
  });

  it('are asked for where a rule has other points, and nowhere else', () => {
    const [before, after] = [ruleSet(rule(), ship()), ruleSet(rule(), ship({ points: 12 }))];
    expect(isKept(before, after, summary('Ship it'))).toBe(false);
    expect(isKept(before, after, summary('Export it'))).toBe(true);
  });

  it('are asked for where a pattern came or went, not where the others of its rule stand', () => {
    const before = ruleSet(ship({ patterns: ['ship', 'sail'] }));
    const after = ruleSet(ship({ patterns: ['ship', 'row'] }));
    expect(isKept(before, after, summary('Sail'))).toBe(false);
    expect(isKept(before, after, summary('Row'))).toBe(false);
    expect(isKept(before, after, summary('Ship'))).toBe(true);
  });

  it('are asked for where an exception or a condition came or went', () => {
    const strict = ship({ unless: { anywhere: ['draft'] }, only: { type: ['task'] } });
    expect(isKept(ruleSet(ship()), ruleSet(strict), summary('Ship the draft'))).toBe(false);
    expect(isKept(ruleSet(strict), ruleSet(ship()), summary('Ship the draft'))).toBe(false);
    expect(isKept(ruleSet(strict), ruleSet(ship()), summary('The draft'))).toBe(true);
  });

  it('are asked for where a rule read its conditions and reads words now', () => {
    const bugs = ruleSet(ship({ patterns: [], only: { type: ['bug'] } }));
    const words = ruleSet(ship({ only: { type: ['bug'] } }));
    const bug = plainIssueText({ summary: 'The list is empty', type: 'Bug' });
    expect(isKept(bugs, words, bug)).toBe(false);
    expect(isKept(words, bugs, bug)).toBe(false);
    expect(isKept(words, bugs, summary('The list is empty'))).toBe(true);
  });

  it('are asked for everywhere when what holds for all rules changes', () => {
    const before = ruleSet(ship());
    expect(isKept(before, { ...before, negations: ['never'] }, summary('Export'))).toBe(false);
    expect(isKept(before, { ...before, templateLines: ['Steps'] }, summary('Export'))).toBe(false);
    expect(isKept(before, { ...before, language: 'de' }, summary('Export'))).toBe(false);
    expect(
      isKept({ ...before, negations: ['a', 'b'] }, { ...before, negations: ['b', 'a'] }, summary('Export')),
      // The order of the lines never matters.
    ).toBe(true);
  });

  it('are kept when notes, the order, rules that are off, settings or tests change', () => {
    const off = ship({ id: 'off', on: false });
    const before = ruleSet(rule(), ship(), off);
    const after: RuleSet = {
      ...ruleSet({ ...off, points: 3 }, ship({ note: 'Otherwise' }), rule()),
      settings: { bands: { high: 0.99, medium: 0.5 } },
      tests: [{ name: 'Ships', summary: 'Ship it', must: 'plan' }],
    };
    expect(isKept(before, after, summary('Export, ship it'))).toBe(true);
  });

  it('are asked for everywhere where so many rules changed that they would hold a page up', () => {
    const many = (points: number): readonly Rule[] =>
      Array.from({ length: 300 }, (_, at) => ship({ id: `many-${at}`, points, patterns: [`word${at}`] }));
    expect(isKept(ruleSet(ship(), ...many(1)), ruleSet(ship(), ...many(2)), summary('Ship it'))).toBe(false);
    expect(isKept(ruleSet(ship(), ...many(1)), ruleSet(ship({ points: 2 }), ...many(1)), summary('Sail'))).toBe(true);
  });

  it('are asked for where the text could not be read to its end', () => {
    const endless = summary('a a a a a a a a '.repeat(1000));
    const before = ruleSet(rule({ patterns: ['a', 'a a', 'a a a'] }));
    expect(isKept(before, ruleSet(...before.rules, ship()), endless)).toBe(false);
  });
});

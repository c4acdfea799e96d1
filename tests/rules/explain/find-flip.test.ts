import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  compileRules,
  hasFlip,
  plainIssueText,
  QUESTIONS,
  suggest,
  type Flip,
  type IssueText,
  type Rule,
} from '#rules';

import { findFlip } from '../../../src/rules/explain/find-flip';
import { LEAST_LEAD } from '../../../src/rules/place-from-evidence';
import { rule, ruleSet } from '../../builders/rule-set';

const named = (id: string, question: Rule['question'], points: number): Rule =>
  rule({ id, question, points, patterns: [id] });

const RULES = [
  named('ask', 'what', 40),
  named('value', 'why', 20),
  named('noun', 'what', 10),
  named('work', 'how', 40),
  named('date', 'when', 20),
  named('tool', 'how', 10),
  named('hint', 'when', 5),
  named('toil', 'how', 40),
];

const read = (rules: readonly Rule[], text: IssueText) => suggest(compileRules(ruleSet(...rules)), text);
const flipOf = (rules: readonly Rule[], text: IssueText): Flip | undefined => findFlip(text, read(rules, text));
const flip = (summary: string, description = ''): Flip | undefined =>
  flipOf(RULES, plainIssueText({ summary, description }));

/** All sets of so many of a list, in the list's order. */
function* sets<Item>(list: readonly Item[], size: number): Generator<readonly Item[]> {
  if (size === 0) yield [];
  else
    for (const [nth, item] of list.entries())
      for (const rest of sets(list.slice(nth + 1), size - 1)) yield [item, ...rest];
}

/** The same by trying every set of rules, each time as if these rules did not exist. */
function flipByTryingAll(rules: readonly Rule[], text: IssueText): Flip | undefined {
  const { place, evidence } = read(rules, text);
  const matched = rules
    .filter(({ id }) => evidence.some(({ ruleId }) => ruleId === id))
    .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1));
  for (let size = 1; size <= matched.length; size += 1) {
    for (const without of sets(matched, size)) {
      const now = read(
        rules.filter((kept) => !without.includes(kept)),
        text,
      ).place;
      if (now !== place) return { without: without.map(({ id }) => id), place: now, isSmallest: true };
    }
  }
  return undefined;
}

describe('findFlip', () => {
  it.each<[what: string, summary: string, description: string, expected: Flip | undefined]>([
    ['the one rule that decides', 'ask', '', { without: ['ask'], place: 'unclear', isSmallest: true }],
    [
      'the rule that outweighs the others',
      'work noun value',
      '',
      { without: ['work'], place: 'backlog', isSmallest: true },
    ],
    [
      'two rules that only together decide',
      'ask value',
      '',
      { without: ['ask', 'value'], place: 'unclear', isSmallest: true },
    ],
    ['the first half of a mixed issue', 'ask it. Then work', '', { without: ['ask'], place: 'plan', isSmallest: true }],
    ['what keeps two sides even', 'value date', '', { without: ['date'], place: 'backlog', isSmallest: true }],
    [
      'what keeps a sentence from asking',
      'ask date tool',
      'work. toil.',
      { without: ['date'], place: 'mixed', isSmallest: true },
    ],
  ])('finds %s', (_what, summary, description, expected) => {
    expect(flip(summary, description)).toEqual(expected);
  });

  it.each([
    ['nothing matched', 'misc', ''],
    ['all evidence together is no lead', 'hint', ''],
    ['there is no text', '', ''],
    ['the rules do not read the language', 'Die Liste ist leer und muss für den Hafenmeister sofort ask', ''],
  ])('finds nothing where %s', (_why, summary, description) => {
    expect(flip(summary, description)).toBeUndefined();
  });

  it('finds a rule of just so many points as decide', () => {
    const text = plainIssueText({ summary: 'just' });
    expect(flipOf([named('just', 'how', LEAST_LEAD)], text)).toMatchObject({ without: ['just'], place: 'unclear' });
    expect(flipOf([named('just', 'how', LEAST_LEAD - 1)], text)).toBeUndefined();
  });

  it('finds nothing where the text was not read to its end', () => {
    const text = plainIssueText({ summary: 'ask '.repeat(1001) });
    expect(read(RULES, text)).toMatchObject({ place: 'backlog', cut: true });
    expect(flipOf(RULES, text)).toBeUndefined();
  });

  it('finds a set of which none could stay where trying every set would take too long', () => {
    const letters = 'abcdefghijklmno'.split('');
    const pairs = letters.flatMap((letter, nth) => [
      named(`${letter}sk`, 'what', 40 + nth),
      named(`${letter}ork`, 'how', 40 + nth),
    ]);
    // The strongest rule for Plan has no say: its sentence speaks for Backlog.
    const many = [...pairs, named('outweighed', 'how', 80), named('outweighs', 'what', 100)];
    const sentences = [...pairs.map(({ id }) => id), 'outweighs outweighed'];
    const text = plainIssueText({ description: sentences.map((words) => `${words}.`).join('\n') });
    const found = flipOf(many, text);
    expect(read(many, text).place).toBe('mixed');
    const without = (ids: readonly string[]) =>
      read(
        many.filter(({ id }) => !ids.includes(id)),
        text,
      ).place;
    expect(found).toMatchObject({ place: without(found?.without ?? []), isSmallest: false });
    // Fewer of these than of Backlog's do, and each of them has a say.
    expect(found?.without.filter((id) => !id.endsWith('ork'))).toEqual([]);
    for (const kept of found?.without ?? []) {
      expect(without(found?.without.filter((id) => id !== kept) ?? [])).toBe('mixed');
    }
  });

  it('gives up the smallest set where too many rules matched, and says so', () => {
    const many = Array.from({ length: 1000 }, (_, nth) =>
      named(`rule${nth}`, nth % 2 ? 'what' : 'how', 20 + (nth % 17)),
    );
    const text = plainIssueText({ description: many.map(({ id }) => `${id}.`).join('\n') });
    const suggestion = read(many, text);
    const found = findFlip(text, suggestion);
    expect([suggestion.place, found?.place, found?.isSmallest]).toEqual(['mixed', 'plan', false]);
  });

  it('knows the smallest of many sets where points alone decide', () => {
    const many = Array.from({ length: 400 }, (_, nth) => named(`rule${nth}`, 'how', 1 + (nth % 23)));
    const text = plainIssueText({ description: many.map(({ id }) => `${id}.`).join('\n') });
    const found = flipOf(many, text);
    const left = many.reduce((sum, { points }) => sum + points, 0) - LEAST_LEAD;
    const taken = read(many, text).evidence.filter(({ ruleId }) => found?.without.includes(ruleId));
    expect(taken.reduce((sum, { points }) => sum + points, 0)).toBeGreaterThan(left);
    expect(found).toMatchObject({ place: 'unclear', isSmallest: true });
  });

  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'and');
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', '. ', '\n')), { maxLength: 14 })
    .map((pieces) => pieces.flat().join(''));
  const points = fc.oneof(fc.constantFrom(7, 8, 15, 16, 34, 35, 40, 40, 60), fc.integer({ min: 1, max: 100 }));
  const rules = fc
    .tuple(
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) =>
        fc.tuple(fc.constant(id), fc.constantFrom(...QUESTIONS), points),
      ),
    )
    .map((list) => list.map((parts) => named(...parts)));

  it('finds what trying every set of rules would', () => {
    fc.assert(
      fc.property(rules, text, text, (list, summary, description) => {
        const issue = plainIssueText({ summary, description });
        const found = flipOf(list, issue);
        expect(found).toEqual(flipByTryingAll(list, issue));
        expect(found !== undefined).toBe(hasFlip(read(list, issue)));
      }),
      { numRuns: 300 },
    );
  });

  it('never depends on the order of the rules', () => {
    fc.assert(
      fc.property(rules, text, text, (list, summary, description) => {
        const issue = plainIssueText({ summary, description });
        expect(flipOf([...list].reverse(), issue)).toEqual(flipOf(list, issue));
      }),
    );
  });
});

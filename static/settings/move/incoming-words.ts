import { languageOf, RULE_LIMITS, TEST_LIMITS, type RuleSet } from '#rules';

import { roomWords, type RoomUsed } from '../editing/publish-hindrance';
import type { Way } from './take-in';

export const WAY_NAME = {
  replace: 'Replace my rules: mine that are not among them are removed',
  add: 'Add to my rules: mine stay, new ones come along, and so do words that deny and template lines',
} as const satisfies Record<Way, string>;

/** What the box says that lets more than rules come along. */
export const othersWords = (way: Way): string =>
  way === 'replace'
    ? 'Their settings and tests too, in place of mine'
    : 'Their tests too, where I have none of that name';

/** Why so many cannot be kept, in a sentence; undefined where they can. */
export function tooManyWords({ rules, tests = [], negations = [], templateLines = [] }: RuleSet): string | undefined {
  if (rules.length > RULE_LIMITS.rules) {
    return `There can be ${RULE_LIMITS.rules} rules; these would be ${rules.length}. Remove some first, or replace yours.`;
  }
  if (tests.length > TEST_LIMITS.tests) {
    return `There can be ${TEST_LIMITS.tests} tests; these would be ${tests.length}. Leave theirs out, or remove some first.`;
  }
  for (const [name, lines, most] of [
    ['words that deny', negations, RULE_LIMITS.negations],
    ['template lines', templateLines, RULE_LIMITS.templateLines],
  ] as const) {
    if (lines.length > most) return `There can be ${most} ${name}; these would be ${lines.length}. Remove some first.`;
  }
  return undefined;
}

/** Why rules of this size cannot be kept, in a sentence; undefined where they can, or it is not worked out yet. */
export function tooLargeWords(roomUsed: RoomUsed): string | undefined {
  if (roomUsed === undefined || roomUsed <= 1) return undefined;
  return `These would be ${roomWords(roomUsed)}, so they could not be kept. Remove some patterns, rules or tests from the file first.`;
}

/** What to know of rules that were written for another language; empty where they were not. */
export function languageWords(theirs: string, mine: string): readonly string[] {
  const [written, read] = [languageOf(theirs), languageOf(mine)];
  if (written.code === read.code) return [];
  return [
    `These rules were written for ${written.name}. Here they are read as ${read.name}: stems, dates and words that deny may be read otherwise.`,
  ];
}

/** What to know of columns that were not read; empty where all were. */
export function notReadWords(columns: readonly string[]): readonly string[] {
  if (columns.length === 0) return [];
  const names = new Intl.ListFormat('en').format(columns.map((name) => `“${name}”`));
  return [
    columns.length === 1
      ? `The column ${names} is none of ours and was not read.`
      : `The columns ${names} are none of ours and were not read.`,
  ];
}

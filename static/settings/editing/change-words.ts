import type { Rule, RuleChange } from '#rules';

import { conditionWords } from '../../ui/condition-words';
import { conditionsOf } from '../../ui/conditions-of';
import { EXCEPTION_SCOPES, SCOPE_NAME } from '../../ui/exception-words';
import { whereWords } from '../../ui/field-words';
import { leaveOutWords } from '../../ui/part-words';
import { QUESTION_NAME } from '../../ui/place-words';
import { ruleLimits } from '../../ui/rule-limits';

/** What was done to a rule, in short phrases; never empty. */
export function changeWords(change: RuleChange): readonly string[] {
  switch (change.kind) {
    case 'added':
      return [
        `New: ${pointsWords(change.after.points)} for ${QUESTION_NAME[change.after.question]}`,
        whereWords(change.after),
        ruleLimits(change.after),
      ].filter(Boolean);
    case 'removed':
      return ['Removed'];
    case 'changed':
      return differences(change.before, change.after);
  }
}

/** What a rule says, in short phrases. */
export const ruleWords = (rule: Rule): string =>
  [
    `${pointsWords(rule.points)} for ${QUESTION_NAME[rule.question]}`,
    whereWords(rule),
    ruleLimits(rule),
    rule.on ? '' : 'switched off',
  ]
    .filter(Boolean)
    .join(', ');

function differences(before: Rule, after: Rule): readonly string[] {
  const { more, fewer } = between(before.patterns, after.patterns);
  const [whereBefore, where] = [whereWords(before), whereWords(after)];
  const words = [
    before.on !== after.on && (after.on ? 'Switched on' : 'Switched off'),
    before.question !== after.question && `${QUESTION_NAME[before.question]} → ${QUESTION_NAME[after.question]}`,
    before.points !== after.points && `${before.points} → ${pointsWords(after.points)}`,
    more.length > 0 && `Also reads ${quoted(more)}`,
    fewer.length > 0 && `No longer reads ${quoted(fewer)}`,
    whereBefore !== where && (where === '' ? 'Looks in summary and description' : where),
    ...conditionDifferences(before, after),
    ...exceptionDifferences(before, after),
    ...leaveOutDifferences(before, after),
    before.note !== after.note && (after.note === '' ? 'Note removed' : 'Note changed'),
  ].filter((word) => word !== false);
  if (words.length > 0) return words;
  const isReordered = before.patterns.some((pattern, at) => pattern !== after.patterns[at]);
  return [isReordered ? 'Patterns in another order' : 'Written otherwise, with the same meaning'];
}

function conditionDifferences(before: Rule, after: Rule): readonly string[] {
  const [old, now] = [wordsOfConditions(before), wordsOfConditions(after)];
  return [
    ...now.filter((words) => !old.includes(words)).map(capitalized),
    ...old.filter((words) => !now.includes(words)).map((words) => `No longer ${words}`),
  ];
}

const wordsOfConditions = (rule: Rule): readonly string[] =>
  conditionsOf(rule).map(([field, condition]) => conditionWords(field, condition, Infinity));

function exceptionDifferences(before: Rule, after: Rule): readonly string[] {
  return EXCEPTION_SCOPES.flatMap((scope) => {
    const { more, fewer } = between(before.unless?.[scope] ?? [], after.unless?.[scope] ?? []);
    return [
      ...(more.length > 0 ? [`Not if ${SCOPE_NAME[scope]} has ${quoted(more)}`] : []),
      ...(fewer.length > 0 ? [`Also if ${SCOPE_NAME[scope]} has ${quoted(fewer)}`] : []),
    ];
  });
}

function leaveOutDifferences(before: Rule, after: Rule): readonly string[] {
  const [old, now] = [leaveOutWords(before), leaveOutWords(after)];
  if (old.join() === now.join()) return [];
  return now.length === 0 ? ['Leaves out quotes and code, as usual'] : now.map(capitalized);
}

/** What came and what went on the way from one list to another. */
const between = (before: readonly string[], after: readonly string[]) => ({
  more: after.filter((entry) => !before.includes(entry)),
  fewer: before.filter((entry) => !after.includes(entry)),
});

const pointsWords = (points: number): string => (points === 1 ? '1 point' : `${points} points`);
const quoted = (patterns: readonly string[]): string => patterns.map((pattern) => `“${pattern}”`).join(', ');
const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

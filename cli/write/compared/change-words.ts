import { USUAL_WHERE, USUALLY_LEFT_OUT, type Condition, type Rule, type RuleChange } from '#rules';

import { listWords, quoted } from './list-words';

/** What was done to a rule, a phrase each; never empty. Keys are named as in the file. */
export function changeWords(change: RuleChange): readonly string[] {
  switch (change.kind) {
    case 'added':
      return ruleWords(change.after);
    case 'removed':
      return ruleWords(change.before);
    case 'changed':
      return differences(change.before, change.after);
  }
}

const ruleWords = ({ question, points, patterns, on }: Rule): readonly string[] => [
  `${question}, ${points} points${on ? '' : ', switched off'}`,
  ...(patterns.length === 0 ? [] : [`patterns: ${quoted(patterns)}`]),
];

function differences(before: Rule, after: Rule): readonly string[] {
  const words = [
    ...(before.on === after.on ? [] : [after.on ? 'switched on' : 'switched off']),
    ...value('question', before.question, after.question),
    ...value('points', before.points, after.points),
    ...listWords('patterns', before.patterns, after.patterns),
    ...listWords('where', before.where ?? USUAL_WHERE, after.where ?? USUAL_WHERE),
    ...listWords('leaveOut', before.leaveOut ?? USUALLY_LEFT_OUT, after.leaveOut ?? USUALLY_LEFT_OUT),
    ...conditionDifferences(before, after),
    ...(['sentence', 'anywhere'] as const).flatMap((scope) =>
      listWords(`unless.${scope}`, before.unless?.[scope] ?? [], after.unless?.[scope] ?? []),
    ),
    ...(before.note === after.note ? [] : ['note: changed']),
  ];
  return words.length > 0 ? words : ['written otherwise, with the same meaning'];
}

const value = (name: string, before: string | number, after: string | number): readonly string[] =>
  before === after ? [] : [`${name}: ${before} → ${after}`];

function conditionDifferences({ only: before = {} }: Rule, { only: after = {} }: Rule): readonly string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...fields].flatMap((field) => {
    const [was, is] = [old.get(field), now.get(field)];
    if (typeof was === 'object' && typeof is === 'object') return listWords(`only.${field}`, was, is);
    return value(`only.${field}`, conditionWords(was), conditionWords(is));
  });
}

function conditionWords(condition: Condition | undefined): string {
  if (condition === undefined) return 'anything';
  if (typeof condition === 'object') return quoted(condition);
  return condition ? 'set' : 'empty';
}

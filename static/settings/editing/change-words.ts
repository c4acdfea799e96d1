import type { Rule, RuleChange } from '#rules';

import { whereWords } from '../../ui/field-words';
import { QUESTION_NAME } from '../../ui/place-words';

/** What was done to a rule, in short phrases; never empty. */
export function changeWords(change: RuleChange): readonly string[] {
  switch (change.kind) {
    case 'added':
      return [`New: ${pointsWords(change.after.points)} for ${QUESTION_NAME[change.after.question]}`];
    case 'removed':
      return ['Removed'];
    case 'changed':
      return differences(change.before, change.after);
  }
}

/** What a rule says, in short phrases. */
export const ruleWords = (rule: Rule): string =>
  [`${pointsWords(rule.points)} for ${QUESTION_NAME[rule.question]}`, whereWords(rule), rule.on ? '' : 'switched off']
    .filter(Boolean)
    .join(', ');

function differences(before: Rule, after: Rule): readonly string[] {
  const more = after.patterns.filter((pattern) => !before.patterns.includes(pattern));
  const fewer = before.patterns.filter((pattern) => !after.patterns.includes(pattern));
  const [whereBefore, where] = [whereWords(before), whereWords(after)];
  const words = [
    before.on !== after.on && (after.on ? 'Switched on' : 'Switched off'),
    before.question !== after.question && `${QUESTION_NAME[before.question]} → ${QUESTION_NAME[after.question]}`,
    before.points !== after.points && `${before.points} → ${pointsWords(after.points)}`,
    more.length > 0 && `Also reads ${quoted(more)}`,
    fewer.length > 0 && `No longer reads ${quoted(fewer)}`,
    whereBefore !== where && (where === '' ? 'Looks in summary and description' : where),
    before.note !== after.note && (after.note === '' ? 'Note removed' : 'Note changed'),
  ].filter((word) => word !== false);
  return words.length > 0 ? words : ['Patterns in another order'];
}

const pointsWords = (points: number): string => (points === 1 ? '1 point' : `${points} points`);
const quoted = (patterns: readonly string[]): string => patterns.map((pattern) => `“${pattern}”`).join(', ');

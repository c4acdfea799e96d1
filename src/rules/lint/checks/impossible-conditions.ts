import type { Language } from '../../languages/language';
import { isConditionField } from '../../rule-set';
import type { DeadRuleReason } from '../finding';
import { readPatterns, type LintRule } from '../lint-rule';

/** Why the conditions of a rule can never let it count; undefined: they can. */
export function impossibleConditions({ rule, fields }: LintRule, language: Language): DeadRuleReason | undefined {
  const { id, only, patterns } = rule;
  if (only === undefined) return undefined;
  const isEmpty = (field: string): boolean => isConditionField(field) && only[field] === false;
  if (patterns.length > 0 && fields.every(isEmpty)) return { kind: 'empty-fields', fields };
  // A sub-task is told by the name of its type.
  const isSubTask = only.subTask !== undefined && only.subTask !== false;
  if (only.type === false && isSubTask) return { kind: 'conditions', fields: ['type', 'subTask'] };
  for (const [field, condition] of Object.entries(only)) {
    if (typeof condition !== 'object' || !isConditionField(field)) continue;
    if (readPatterns(id, condition, language).every(({ rows }) => rows.length === 0))
      return { kind: 'condition', field };
  }
  return undefined;
}

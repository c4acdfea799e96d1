import { withoutPattern } from '../apply-fix';
import type { DeadFinding, DeadPatternReason } from '../finding';
import type { LintReading } from '../lint-reading';
import { placeOf, readPatterns, type LintPattern, type LintRule } from '../lint-rule';
import { CoverIndex } from '../rows/cover-index';
import type { Check } from './check';
import { impossibleConditions } from './impossible-conditions';

/** Patterns and rules that can never count; given issues, rules that never did. */
export const dead: Check<'dead'> = function* (reading) {
  for (const owner of reading.rules) yield deadIn(owner, reading);
};

function deadIn(owner: LintRule, reading: LintReading): readonly DeadFinding[] {
  const { id: ruleId } = owner.rule;
  const switchOff = { kind: 'switch-off', ruleId } as const;
  const impossible = impossibleConditions(owner, reading.language);
  if (impossible !== undefined) return [{ kind: 'dead', ruleId, why: impossible, fix: switchOff, effect: 'none' }];
  const patterns = deadPatterns(owner, reading);
  const { hits } = reading;
  const isKnownDead = patterns.length > 0 && patterns.length === owner.patterns.length;
  if (isKnownDead || hits === undefined || hits.issues === 0 || hits.byRule.has(ruleId)) return patterns;
  const never = { kind: 'never', issues: hits.issues } as const;
  return [{ kind: 'dead', ruleId, why: never, fix: switchOff, effect: 'suggestions' }, ...patterns];
}

function deadPatterns(owner: LintRule, { language }: LintReading): readonly DeadFinding[] {
  const exceptions = exceptionsOf(owner, language);
  return owner.patterns.flatMap((pattern): readonly DeadFinding[] => {
    const why = pattern.never === undefined ? exceptionAlways(pattern, exceptions) : { kind: pattern.never };
    if (why === undefined) return [];
    return [{ kind: 'dead', ...placeOf(pattern), why, fix: withoutPattern(pattern, owner.rule), effect: 'none' }];
  });
}

type Exception = Extract<DeadPatternReason, { readonly kind: 'exception' }>;

function exceptionsOf({ rule }: LintRule, language: LintReading['language']): CoverIndex<Exception> | undefined {
  if (rule.unless === undefined) return undefined;
  const index = new CoverIndex<Exception>(language.stem);
  for (const scope of ['sentence', 'anywhere'] as const) {
    for (const { rows, pattern } of readPatterns(rule.id, rule.unless[scope] ?? [], language)) {
      const [row] = rows;
      if (row !== undefined) index.add(row, { kind: 'exception', scope, pattern });
    }
  }
  return index;
}

/** The exception that takes the same words wherever a pattern matches: one that takes fewer may lie in code. */
function exceptionAlways({ rows }: LintPattern, index: CoverIndex<Exception> | undefined): Exception | undefined {
  for (const { item, shares } of index?.covering(rows) ?? []) if (shares.start && shares.end) return item;
  return undefined;
}

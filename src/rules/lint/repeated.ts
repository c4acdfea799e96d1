import type { LintPattern, LintRule } from './lint-rule';

/** A pattern and its rule. */
export interface Occurrence {
  readonly pattern: LintPattern;
  readonly owner: LintRule;
}

/** Patterns that match the same, wherever there are two of them or more; each list in the order of the rules. */
export function findRepeated(rules: readonly LintRule[]): readonly (readonly Occurrence[])[] {
  const first = new Map<string, Occurrence>();
  const repeated = new Map<string, Occurrence[]>();
  for (const owner of rules) {
    for (const pattern of owner.patterns) {
      const occurrence = { pattern, owner };
      const known = first.get(pattern.name);
      if (known === undefined) {
        first.set(pattern.name, occurrence);
        continue;
      }
      const list = repeated.get(pattern.name);
      if (list === undefined) repeated.set(pattern.name, [known, occurrence]);
      else list.push(occurrence);
    }
  }
  return [...repeated.values()];
}

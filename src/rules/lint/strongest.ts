import type { LintRule } from './lint-rule';
import type { Occurrence } from './repeated';

/**
 * Of all rules that have the same pattern, in a field and under the same conditions, the strongest: what the others are
 * held against. Rules of different conditions are for different issues; the same words may well say other things there.
 */
export class Strongest {
  private readonly known = new Map<string, Occurrence>();

  /**
   * @param occurrences of the same pattern
   * @param groupOf names the rules that are compared with each other
   */
  constructor(occurrences: readonly Occurrence[], groupOf: (rule: LintRule) => string) {
    for (const occurrence of occurrences) {
      const { owner } = occurrence;
      for (const field of owner.fields) {
        const name = nameOf(owner, groupOf(owner), field);
        const known = this.known.get(name);
        if (known === undefined || isStronger(owner, known.owner)) this.known.set(name, occurrence);
      }
    }
  }

  /** The strongest rule of a group, if it is stronger than another rule and looks in one of its fields. */
  strongerThan(owner: LintRule, group: string): Occurrence | undefined {
    for (const field of owner.fields) {
      const found = this.known.get(nameOf(owner, group, field));
      if (found !== undefined && isStronger(found.owner, owner)) return found;
    }
    return undefined;
  }
}

/** Whether one rule weighs more than another; of equal points the first does. */
const isStronger = (a: LintRule, b: LintRule): boolean =>
  a.rule.points === b.rule.points ? a.order < b.order : a.rule.points > b.rule.points;

const nameOf = ({ conditions }: LintRule, group: string, field: string): string => `${group} ${field} ${conditions}`;

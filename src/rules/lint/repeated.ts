import type { LintPattern, LintRule } from './lint-rule';

/** A pattern and its rule. */
export interface Occurrence {
  readonly pattern: LintPattern;
  readonly owner: LintRule;
}

/** Gathers patterns that match the same. */
export class Repeated {
  private readonly first = new Map<string, Occurrence>();
  private readonly repeated = new Map<string, Occurrence[]>();

  add(owner: LintRule): void {
    for (const pattern of owner.patterns) {
      const occurrence = { pattern, owner };
      const known = this.first.get(pattern.name);
      if (known === undefined) {
        this.first.set(pattern.name, occurrence);
        continue;
      }
      const list = this.repeated.get(pattern.name);
      if (list === undefined) this.repeated.set(pattern.name, [known, occurrence]);
      else list.push(occurrence);
    }
  }

  /** Wherever there are two of them or more; each list in the order in which their rules were added. */
  lists(): readonly (readonly Occurrence[])[] {
    return [...this.repeated.values()];
  }
}

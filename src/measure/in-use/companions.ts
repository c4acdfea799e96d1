/** Another rule, and in how many issues it has evidence beside the first. */
export interface Companion {
  readonly id: string;
  readonly issues: number;
}

/** Counts in how many issues others stand beside a rule, and keeps the most frequent one; of equals, the first by id. */
export class Companions {
  most: Companion | undefined;
  private readonly issuesOf = new Map<string, number>();

  add(id: string): void {
    const issues = (this.issuesOf.get(id) ?? 0) + 1;
    this.issuesOf.set(id, issues);
    const { most } = this;
    if (most === undefined || issues > most.issues || (issues === most.issues && id < most.id)) {
      this.most = { id, issues };
    }
  }
}

/** How a site can be set up so that the app cannot do all it would. */
export const SITE_CONDITIONS = ['labels-off-screen', 'no-bulk-change'] as const;
export type SiteCondition = (typeof SITE_CONDITIONS)[number];

/** Holds the conditions that the workbench or a test asked for. */
export class SiteConditions {
  private chosen: ReadonlySet<SiteCondition> = new Set();

  get(): ReadonlySet<SiteCondition> {
    return this.chosen;
  }

  /** These hold from now on, and no others. */
  choose(...conditions: readonly SiteCondition[]): void {
    this.chosen = new Set(conditions);
  }
}

/** Something that happened in Jira, as its triggers are told. */
export interface ProductEvent {
  /** E.g. `avi:jira:updated:issue`. */
  readonly eventType: string;
  /** What the event's page describes: the issue, who did it, what changed. */
  readonly payload: Readonly<Record<string, unknown>>;
  /**
   * Whether the app's own user did it. What the app does as a person counts as that person's here: whether Forge sees
   * it so is not documented, and this is the harder case.
   */
  readonly isSelfGenerated: boolean;
}

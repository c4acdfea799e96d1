/** Something that happened on the site, as Forge tells its triggers. */
export interface JiraEvent {
  readonly eventType: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Whether the app's own user did it; what the app did as a person counts as that person's. */
  readonly isSelfGenerated: boolean;
}

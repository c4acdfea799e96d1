/** A request as it crosses a border of the local machine: app → local Forge → local Jira. */
export interface HttpRequest {
  readonly method: string;
  /** Path with its query, e.g. `/rest/api/3/issue/ACME-1?fields=summary`. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Who a request to Jira is made as: a person, the app's own user, or nobody. */
export type Caller =
  { readonly kind: 'user'; readonly accountId: string } | { readonly kind: 'app' } | { readonly kind: 'anonymous' };

/** The app used something of Forge that the local runtime does not have. Never answered with a guess. */
export class NotEmulatedError extends Error {
  override readonly name = 'NotEmulatedError';

  constructor(what: string) {
    super(`The local Forge runtime does not emulate ${what}.`);
  }
}

/** The app tried to reach the network; it has no egress permission, and here nothing leaves the machine. */
export class EgressRefusedError extends Error {
  /** The name that Forge's own error has, which `isForgePlatformError` of @forge/api looks for. */
  override readonly name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
  readonly status = 403;

  constructor(target: string) {
    super(
      `URL not included in the external fetch backend permissions: ${target}. Visit go.atlassian.com/forge-egress for more information.`,
    );
  }
}

/** A function threw, ran too long, or could not be found: what the page's `invoke` is rejected with. */
export class InvocationError extends Error {
  override readonly name = 'InvocationError';

  /** The text before the message is what Custom UI pages of the cloud show; not in Forge's documentation. */
  constructor(message: string, options?: ErrorOptions) {
    super(`There was an error invoking the function - ${message}`, options);
  }
}

/** A function ran longer than it may: the platform's own error, after which an event is delivered once more. */
export class FunctionTimeOutError extends InvocationError {
  constructor(seconds: number) {
    super(`Task timed out after ${seconds}.00 seconds`);
  }
}

/** The page or its user invoked functions more often than Forge allows. */
export class InvocationLimitError extends Error {
  override readonly name = 'InvocationLimitError';

  constructor(readonly limit: string) {
    super(`Too many invocations: Forge allows ${limit}.`);
  }
}

/** @see https://developer.atlassian.com/platform/forge/limits-invocation */
export const FUNCTION_SECONDS = 25;

/** What a function of a scheduled trigger or of a consumer has, unless its `timeoutSeconds` says otherwise. */
export const BACKGROUND_FUNCTION_SECONDS = 55;

/**
 * User-led invocations a minute, counted in fixed windows. A page's own limit, 500 calls of `invoke` in 25 seconds, is
 * kept by @forge/bridge in the page.
 *
 * @see https://developer.atlassian.com/platform/forge/limits-invocation
 */
export const INVOCATIONS_PER_MINUTE = { user: 1_200, installation: 5_000 } as const;

/**
 * What the queues take, for one installation. Sizes in bytes of JSON; one KB is 1,024 bytes.
 *
 * @see https://developer.atlassian.com/platform/forge/limits-async-events
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api
 */
export const QUEUE = {
  eventsPerPush: 50,
  bytesPerPush: 200 * 1024,
  eventsPerMinute: 500,
  /** Of one event, where its function may run longer than {@link BACKGROUND_FUNCTION_SECONDS}. */
  bytesPerLongEvent: 100 * 1024,
  delaySeconds: 900,
  /** A longer `retryAfter` is lowered to this. */
  retryAfterSeconds: 900,
  retryDataBytes: 4 * 1024,
  retries: 4,
  /** Pushes that may follow from one invocation, by whatever they cause. */
  chainedPushes: 1_000,
  /** What has not been delivered by then is lost. */
  keptMilliseconds: 24 * 60 * 60 * 1000,
} as const;

/**
 * How often a scheduled trigger is run, in milliseconds.
 *
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger/
 */
export const SCHEDULE_INTERVALS = {
  fiveMinute: 5 * 60_000,
  hour: 60 * 60_000,
  day: 24 * 60 * 60_000,
  week: 7 * 24 * 60 * 60_000,
} as const;

/** How long after an installation its scheduled triggers run for the first time. */
export const FIRST_SCHEDULE_MILLISECONDS = 5 * 60_000;

/**
 * What the key-value store takes. Sizes in bytes of JSON; one KB is 1,024 bytes.
 *
 * @see https://developer.atlassian.com/platform/forge/limits-kvs-ce
 * @see https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs
 */
export const KEY_VALUE_STORE = {
  keyCharacters: 500,
  keyPattern: /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/,
  valueBytes: 240 * 1024,
  depth: 31,
  transactionOperations: 25,
  transactionBytes: 4 * 1024 * 1024,
  batchOperations: 25,
  /** Reads and writes are counted in units of this many bytes, rounded up. */
  unitBytes: 10 * 1024,
  readUnitsPerMinute: 4_000,
  writeUnitsPerMinute: 4_000,
  writeBytesPerKeyPerSecond: 1024 * 1024,
  requestsPerSecond: 1_000,
  pageSize: 10,
  largestPage: 100,
} as const;

/**
 * Values of an `integer` attribute.
 *
 * @see https://developer.atlassian.com/platform/forge/storage-reference/storage-api-custom-entities/
 */
export const ENTITY_INTEGER = { min: -2_147_483_648, max: 2_147_483_647 } as const;

/**
 * What the store answers instead of a value. @forge/kvs reads `{code, message}` from the body and throws
 * `ForgeKvsAPIError`; it takes `KEY_NOT_FOUND` as "undefined".
 *
 * @see https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const keyNotFound = (): StoreError => new StoreError(404, 'KEY_NOT_FOUND', 'Provided key does not exist');

export const badRequest = (message: string): StoreError => new StoreError(400, 'BAD_REQUEST', message);

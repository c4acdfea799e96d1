import { KEY_VALUE_STORE } from '../limits';
import { StoreError } from './store-error';

/** @throws StoreError for a key that the store does not take */
export function checkKey(key: string): void {
  if (key === '') throw new StoreError(400, 'KEY_TOO_SHORT', 'The provided key needs to be more than one character.');
  if (key.length > KEY_VALUE_STORE.keyCharacters) {
    throw new StoreError(400, 'KEY_TOO_LONG', 'The provided key has exceeded the maximum 500 characters.');
  }
  if (!KEY_VALUE_STORE.keyPattern.test(key)) {
    throw new StoreError(
      400,
      'INVALID_KEY',
      'The provided key does not match the regex: /^(?!\\s+$)[a-zA-Z0-9:._\\s-#]+$/',
    );
  }
}

import { KEY_VALUE_STORE } from '../limits';
import { toJson } from '../to-json';
import { StoreError } from './store-error';

/** @throws StoreError for a value that is too large or too deep */
export function checkValue(value: unknown): void {
  if (depthOf(value) > KEY_VALUE_STORE.depth) {
    throw new StoreError(400, 'MAX_DEPTH', 'The provided value has exceeded the maximum object depth limit.');
  }
  if (bytesOf(value) > KEY_VALUE_STORE.valueBytes) {
    throw new StoreError(400, 'MAX_SIZE', 'The provided value has exceeded the maximum size limit.');
  }
}

/** Bytes of the value as JSON. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(toJson(value) ?? '');
}

/** How many objects and lists lie within one another; 0 for a bare value. */
function depthOf(value: unknown): number {
  let depth = 0;
  let level: unknown[] = [value];
  for (;;) {
    const containers = level.filter((entry): entry is object => typeof entry === 'object' && entry !== null);
    if (containers.length === 0 || depth > KEY_VALUE_STORE.depth) return depth;
    depth += 1;
    level = containers.flatMap((container): unknown[] => Object.values(container));
  }
}

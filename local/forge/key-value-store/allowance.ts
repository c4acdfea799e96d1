import { KEY_VALUE_STORE } from '../limits';
import { RateWindow, RateWindows } from '../rate-window';
import { StoreError } from './store-error';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * How much an installation may still read and write.
 *
 * @see https://developer.atlassian.com/platform/forge/limits-kvs-ce
 */
export class Allowance {
  private readonly requests = new RateWindow(KEY_VALUE_STORE.requestsPerSecond, SECOND);
  private readonly reads = new RateWindow(KEY_VALUE_STORE.readUnitsPerMinute, MINUTE);
  private readonly writes = new RateWindow(KEY_VALUE_STORE.writeUnitsPerMinute, MINUTE);
  private readonly keys = new RateWindows(KEY_VALUE_STORE.writeBytesPerKeyPerSecond, SECOND);

  constructor(private readonly clock: () => number) {}

  /** The methods throw StoreError 429 when nothing is left. Sizes are bytes. */
  request(): void {
    if (!this.requests.take(this.clock())) throw spent('requests');
  }

  read(bytes: number): void {
    if (!this.reads.take(this.clock(), unitsOf(bytes))) throw spent('reads');
  }

  write(bytes: number): void {
    if (!this.writes.take(this.clock(), unitsOf(bytes))) throw spent('writes');
  }

  writeKey(place: string, bytes: number): void {
    if (!this.keys.take(place, this.clock(), bytes)) throw spent('writes of one key');
  }
}

function unitsOf(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / KEY_VALUE_STORE.unitBytes));
}

function spent(what: string): StoreError {
  return new StoreError(429, 'RATE_LIMIT_EXCEEDED', `Too many ${what}.`);
}

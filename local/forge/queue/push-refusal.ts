/** How a push can go wrong on demand. `partial`: every second of its events is not taken. */
export type PushRefusal = 'partial' | 'rate-limited' | 'unavailable';

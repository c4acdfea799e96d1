/**
 * How long whoever advances a run holds it after each checkpoint. Who let it run out may be followed by another, and
 * sends nothing more before it has taken it again.
 */
export const LEASE_SECONDS = 90;

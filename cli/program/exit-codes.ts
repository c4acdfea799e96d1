/** Exit codes, for scripts. */
export const EXIT = { ok: 0, skipped: 1, notFound: 1, found: 1, unusable: 2 } as const;

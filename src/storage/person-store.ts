import type { Write } from './key-value';

/** Account ids that the store holds somewhere, so that they can be reported and erased. */
export const PERSON = 'person';

/**
 * Notes that the store holds a person's account id from now on; part of every transaction that writes one.
 *
 * @param at ISO date-time, UTC
 */
export const rememberPerson = (accountId: string, at: string): Write => ({
  kind: 'entity',
  entity: PERSON,
  key: personKey(accountId),
  value: { accountId, storedAt: at },
});

/** Where a person is noted. */
export const personKey = (accountId: string): string => `person:${accountId}`;

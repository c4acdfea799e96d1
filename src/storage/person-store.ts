import * as v from 'valibot';

import type { Condition, KeyValue, Write } from './key-value';
import { queryAll } from './query-all';

/** Whose account ids the store holds somewhere, so that they can be reported and erased. */
const PERSON = 'person';
/** In place of the time of a report: sorts before every other. */
const NEVER = new Date(0).toISOString();

const Person = v.object({ accountId: v.string(), storedAt: v.string(), reportedAt: v.string() });

/** Somebody whose account id the store holds. Times are ISO date-times, UTC. */
export interface Person {
  readonly accountId: string;
  /** When the account id was last taken from Jira. */
  readonly storedAt: string;
  /** When Atlassian was last asked about it. */
  readonly reportedAt: string;
}

/**
 * Notes that the store holds a person's account id from now on; part of every transaction that writes one.
 *
 * @param at ISO date-time, UTC
 */
export const rememberPerson = (accountId: string, at: string): Write =>
  writePerson({ accountId, storedAt: at, reportedAt: NEVER });

/** Everybody whose account id the store holds, those first that were not reported for longest. */
export async function listPersons(store: KeyValue): Promise<readonly Person[]> {
  const records = await queryAll(store, PERSON, 'reportedAt', []);
  return records.flatMap(({ value }) => {
    const person = v.safeParse(Person, value);
    return person.success ? [person.output] : [];
  });
}

/** Changes the note about a person, unless it was written anew since it was read. */
export const changePerson = (person: Person, change: Partial<Omit<Person, 'accountId'>>): Write =>
  writePerson({ ...person, ...change }, isUnchanged(person));

/** Deletes the note about a person, unless it was written anew since it was read. */
export const forgetPerson = (person: Person): Write => ({
  kind: 'delete-entity',
  entity: PERSON,
  key: personKey(person.accountId),
  condition: isUnchanged(person),
});

const isUnchanged = ({ storedAt }: Person): Condition => ({ kind: 'equals', property: 'storedAt', value: storedAt });

const writePerson = (person: Person, condition?: Condition): Write => ({
  kind: 'entity',
  entity: PERSON,
  key: personKey(person.accountId),
  value: { ...person },
  ...(condition !== undefined && { condition }),
});

const personKey = (accountId: string): string => `person:${accountId}`;

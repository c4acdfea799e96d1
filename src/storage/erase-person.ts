import { DRAFT, forgetDraftAt } from './draft-store';
import type { KeyValue } from './key-value';
import { forgetPerson, type Person } from './person-store';
import { eraseFromVersion, VERSION } from './rule-set-store';
import { eraseFromRun, RUN } from './stored-run';
import { transactInParts, transactWhereTrue } from './transact-in-parts';

/** All entities that hold account ids have an index of this name. */
const BY_PERSON = 'by-person';

/** Whether the store holds anything with the account id of a person, but for the note that it does. */
export async function isNamed(store: KeyValue, { accountId }: Person): Promise<boolean> {
  const pages = await Promise.all(
    [DRAFT, VERSION, RUN].map((entity) => store.queryEntity(entity, BY_PERSON, [accountId])),
  );
  return pages.some(({ records }) => records.length > 0);
}

/**
 * Erases a person: deletes their drafts and takes their account id off the versions they published and the runs they
 * approved, which stay.
 * The note that the store holds their account id is deleted last: broken off, or with something new of theirs written
 * meanwhile, they are found again.
 *
 * @param hasTime asked before every round of writes
 * @returns false when something may be left
 */
export async function erasePerson(store: KeyValue, person: Person, hasTime: () => boolean): Promise<boolean> {
  const { accountId } = person;
  const areDraftsGone = await emptied(store, DRAFT, accountId, hasTime, (records) =>
    transactInParts(
      store,
      records.map(({ key }) => forgetDraftAt(key)),
    ),
  );
  const areVersionsErased = await emptied(store, VERSION, accountId, hasTime, (records) =>
    transactWhereTrue(
      store,
      records.map((record) => eraseFromVersion(record, accountId)),
    ),
  );
  const areRunsErased = await emptied(store, RUN, accountId, hasTime, (records) =>
    transactWhereTrue(store, records.map(eraseFromRun)),
  );
  return (
    areDraftsGone && areVersionsErased && areRunsErased && (await store.transact([forgetPerson(person)])) === 'done'
  );
}

type Page = Awaited<ReturnType<KeyValue['queryEntity']>>['records'];

/**
 * Erases page by page, always the first one: what is erased leaves the index. An index that lags behind shows records
 * again that were erased already: none is erased twice, and where no other comes the rest is left for another time.
 */
async function emptied(
  store: KeyValue,
  entity: string,
  accountId: string,
  hasTime: () => boolean,
  erase: (records: Page) => Promise<unknown>,
): Promise<boolean> {
  const erased = new Set<string>();
  for (;;) {
    if (!hasTime()) return false;
    const { records } = await store.queryEntity(entity, BY_PERSON, [accountId]);
    if (records.length === 0) return true;
    const others = records.filter(({ key }) => !erased.has(key));
    if (others.length === 0) return false;
    await erase(others);
    for (const { key } of others) erased.add(key);
  }
}

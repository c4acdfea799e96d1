import { changePerson, erasePerson, forgetPerson, isNamed, transactWhereTrue, type Person } from '#storage';

import { ReportRefusedError, type AccountUpdate, type ReportPorts } from './report-ports';

const DAY = 24 * 60 * 60 * 1000;

export interface BatchReport {
  readonly reported: number;
  readonly erased: number;
  /** Whose account was changed: the date they were stored at is set anew. */
  readonly refreshed: number;
  /** The store held nothing with their account id any more, so it was forgotten without being reported. */
  readonly forgotten: number;
  readonly failures: readonly unknown[];
  /** False when another batch would fare no better. */
  readonly goesOn: boolean;
}

/** One report with what follows from it. Nobody counts as reported before that is done. Never throws. */
export async function reportBatch(
  ports: ReportPorts,
  persons: readonly Person[],
  hasTime: () => boolean,
): Promise<BatchReport> {
  let forgotten = 0;
  try {
    const named = await namedOf(ports, persons);
    const unnamed = persons.filter((person) => !named.includes(person));
    forgotten = await transactWhereTrue(ports.store, unnamed.map(forgetPerson));
    const at = ports.now().toISOString();
    const { updates, setAside } = named.length === 0 ? NOTHING : await ask(ports, named);
    return { ...(await follow(ports, named, updates, setAside, at, hasTime)), forgotten };
  } catch (error) {
    return { reported: 0, erased: 0, refreshed: 0, forgotten, failures: [error], goesOn: false };
  }
}

/** Those of whom the store holds something, and those who were noted so lately that an index may not show it yet. */
async function namedOf({ store, now }: ReportPorts, persons: readonly Person[]): Promise<readonly Person[]> {
  const yesterday = new Date(now().getTime() - DAY).toISOString();
  const are = await Promise.all(
    persons.map(async (person) => person.storedAt > yesterday || (await isNamed(store, person))),
  );
  return persons.filter((_, nth) => are[nth]);
}

interface Asked {
  readonly updates: readonly AccountUpdate[];
  /** One for each account that Atlassian does not take. */
  readonly setAside: readonly unknown[];
}

const NOTHING: Asked = { updates: [], setAside: [] };

/** Reports persons; an account that Atlassian does not take is found by halves, and keeps nobody else from it. */
async function ask(ports: ReportPorts, persons: readonly Person[]): Promise<Asked> {
  try {
    const accounts = persons.map(({ accountId, storedAt }) => ({ accountId, updatedAt: storedAt }));
    return { updates: await ports.report(accounts), setAside: [] };
  } catch (error) {
    if (!(error instanceof ReportRefusedError && error.isOfAccounts)) throw error;
    if (persons.length === 1) return { updates: [], setAside: [error] };
    const half = Math.ceil(persons.length / 2);
    const first = await ask(ports, persons.slice(0, half));
    const second = await ask(ports, persons.slice(half));
    return {
      updates: [...first.updates, ...second.updates],
      setAside: [...first.setAside, ...second.setAside],
    };
  }
}

/** Does what Atlassian asks for, and notes who was reported. What is said of accounts that were not asked about is no matter. */
async function follow(
  { store }: ReportPorts,
  persons: readonly Person[],
  updates: readonly AccountUpdate[],
  setAside: readonly unknown[],
  at: string,
  hasTime: () => boolean,
): Promise<Omit<BatchReport, 'forgotten'>> {
  const statuses = new Map(updates.map(({ accountId, status }) => [accountId, status]));
  const statusOf = ({ accountId }: Person): string => statuses.get(accountId) ?? 'unchanged';
  const others = persons.filter((person) => statusOf(person) !== 'closed');
  const failures = [...setAside];
  let erased = 0;
  for (const person of persons.filter((one) => statusOf(one) === 'closed')) {
    if (!hasTime()) break;
    try {
      if (await erasePerson(store, person, hasTime)) erased += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  const isChanged = (person: Person): boolean => statusOf(person) === 'updated';
  await transactWhereTrue(
    store,
    others.map((person) => changePerson(person, { reportedAt: at, ...(isChanged(person) && { storedAt: at }) })),
  );
  const refreshed = others.filter(isChanged).length;
  return { reported: erased + others.length, erased, refreshed, failures, goesOn: true };
}

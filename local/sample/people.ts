import type { UserSeed } from '../jira/site-seed';

/** A person of the sample company; `handle` is how the texts of the sample mention them. */
interface Person extends UserSeed {
  readonly handle: string;
}

/** A person per role, so that the workbench can show the app as each of them sees it; two who can meet as publishers. */
export const people: readonly Person[] = [
  { accountId: 'u-admin', displayName: 'Marit Solheim', role: 'admin', handle: 'marit' },
  { accountId: 'u-lead', displayName: 'Inês Duarte', role: 'admin', handle: 'ines' },
  { accountId: 'u-member', displayName: 'Tomasz Wrona', role: 'member', handle: 'tomasz' },
  { accountId: 'u-limited', displayName: 'Aoife Brennan', role: 'limited', handle: 'aoife' },
  { accountId: 'u-reader', displayName: 'Jean-Luc Perrault', role: 'reader', handle: 'jeanluc' },
];

export const users: readonly UserSeed[] = people.map(({ accountId, displayName, role }) => ({
  accountId,
  displayName,
  role,
}));

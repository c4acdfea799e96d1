import type { IssueSeed } from '../site-seed';

interface StatusRecord {
  readonly id: string;
  readonly name: IssueSeed['status'];
  readonly category: { readonly id: number; readonly key: string; readonly name: string; readonly colorName: string };
}

const TO_DO: StatusRecord = {
  id: '10000',
  name: 'To Do',
  category: { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' },
};

/** The workflow of every project of the local site. */
export const STATUSES: readonly StatusRecord[] = [
  TO_DO,
  { id: '3', name: 'In Progress', category: { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' } },
  { id: '10001', name: 'Done', category: { id: 3, key: 'done', name: 'Done', colorName: 'green' } },
];

const BY_ID = new Map(STATUSES.map((status) => [status.id, status]));

/** The status with this id; an id that no status has counts as To Do, where Jira's workflows start. */
export function statusOf(id: string): StatusRecord {
  return BY_ID.get(id) ?? TO_DO;
}

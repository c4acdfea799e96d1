import * as v from 'valibot';

import type { KeyValue } from './key-value';

const KEY = 'unattended';
const Unattended = v.object({ schema: v.literal(1), isAllowed: v.boolean(), at: v.number() });

/** Whether the site let the app act for somebody who was not there, and when that was; milliseconds since 1970. */
export type Unattended = Readonly<Pick<v.InferOutput<typeof Unattended>, 'isAllowed' | 'at'>>;

/** What is known of that; undefined: nothing. */
export async function readUnattended(store: KeyValue): Promise<Unattended | undefined> {
  const known = v.safeParse(Unattended, await store.get(KEY));
  return known.success ? known.output : undefined;
}

export async function writeUnattended(store: KeyValue, { isAllowed, at }: Unattended): Promise<void> {
  await store.transact([{ kind: 'value', key: KEY, value: { schema: 1, isAllowed, at } }]);
}

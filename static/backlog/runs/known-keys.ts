import { BULK_FETCH_MOST, fetchIssues } from '#jira';

import { createPatience } from '../../ui/patience';
import type { PagePorts } from '../page-ports';

/** Keys of issues by id: those of the last scan, and what was asked since. */
export interface KnownKeys {
  /** Notes keys that a scan read. */
  readonly add: (issues: readonly { readonly id: string; readonly key: string }[]) => void;
  readonly get: (id: number) => string | undefined;
  /** Asks Jira for those that are not known. @throws JiraError; the signal's reason */
  readonly find: (ids: readonly number[], signal: AbortSignal) => Promise<void>;
}

/** Keys as the page learns them; issues that are gone have none. */
export function createKnownKeys(ports: PagePorts): KnownKeys {
  const keys = new Map<number, string>();
  const gone = new Set<number>();
  const add: KnownKeys['add'] = (issues) => {
    for (const { id, key } of issues) keys.set(Number(id), key);
  };
  return {
    add,
    get: (id) => keys.get(id),
    async find(ids, signal) {
      const patiently = createPatience(ports, signal, () => undefined);
      const asked = ids.filter((id) => !keys.has(id) && !gone.has(id));
      for (let at = 0; at < asked.length; at += BULK_FETCH_MOST) {
        const some = asked.slice(at, at + BULK_FETCH_MOST);
        add(await patiently(() => fetchIssues(ports.request, some.map(String), ['labels'])));
        for (const id of some) if (!keys.has(id)) gone.add(id);
      }
    },
  };
}

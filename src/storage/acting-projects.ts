import { ON_CHANGE } from '#rules';
import * as v from 'valibot';

import type { KeyValue } from './key-value';
import { queryAll } from './query-all';
import { HEAD, headKey } from './rule-set-store';

/** What the head of a project's rules says without the rules being read; earlier heads do not say it. */
const Head = v.object({ projectId: v.string(), onChange: v.optional(v.picklist(ON_CHANGE)) });

/**
 * Whether the app may do anything by itself with new and changed issues of a project. Asked for every event, so it costs
 * one small reading. Where it cannot be told, the rules have to be asked.
 */
export async function actsOnChange(store: KeyValue, projectId: string): Promise<boolean> {
  const head = await store.getEntity(HEAD, headKey(projectId));
  return head !== undefined && mayAct(head);
}

/** Ids of the projects in which the app may do something by itself, in a lasting order. */
export async function listActing(store: KeyValue): Promise<readonly string[]> {
  const heads = await queryAll(store, HEAD, 'projectId', []);
  const ids = heads.flatMap(({ value }) => {
    const head = v.safeParse(Head, value);
    return head.success && mayAct(value) ? [head.output.projectId] : [];
  });
  return ids.sort();
}

function mayAct(stored: unknown): boolean {
  const head = v.safeParse(Head, stored);
  return head.success && head.output.onChange !== 'nothing';
}

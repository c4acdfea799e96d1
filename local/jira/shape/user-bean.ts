import type { SiteStore } from '../site-store';
import { APP_ACCOUNT_ID, type Actor } from '../model/actor';
import { selfOf } from './site-url';

/** A user as Jira shows it, or null for nobody. An account that is gone keeps its id. */
export function userBean(store: SiteStore, accountId: string | null) {
  if (accountId === null) return null;
  const app = accountId === APP_ACCOUNT_ID;
  const displayName = app ? 'Backlog or Plan' : (store.users.get(accountId)?.displayName ?? 'Former user');
  return {
    self: selfOf(`user?accountId=${encodeURIComponent(accountId)}`),
    accountId,
    accountType: app ? 'app' : 'atlassian',
    displayName,
    active: app || store.users.has(accountId),
    timeZone: 'Etc/UTC',
  };
}

/** The user that a request is made as. */
export function actorBean(store: SiteStore, actor: Actor) {
  return userBean(store, actor.kind === 'app' ? APP_ACCOUNT_ID : actor.user.accountId);
}

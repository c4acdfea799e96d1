import type { JiraSite } from './jira-site';
import type { JqlContext } from './jql/jql-field';
import { accountIdOf, type Actor } from './model/actor';
import { may } from './permissions';

/** What a query of this person is read against. */
export function jqlContext(site: JiraSite, actor: Actor): JqlContext {
  return {
    store: site.store,
    now: site.clock(),
    accountId: accountIdOf(actor),
    indexedProperties: site.indexedProperties,
  };
}

/** Search finds nothing for those who may browse no project. */
export function isVisible(actor: Actor): boolean {
  return may(actor, 'BROWSE_PROJECTS');
}

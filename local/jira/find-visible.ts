import { issueNotFound, jiraError } from './jira-error';
import type { IssueRecord } from './model/issue-record';
import type { Actor } from './model/actor';
import type { ProjectRecord } from './model/project-record';
import { may } from './permissions';
import type { SiteStore } from './site-store';

/** @throws JiraError 404 if there is no such issue or the actor may not see it. */
export function findIssue(store: SiteStore, actor: Actor, idOrKey: string): IssueRecord {
  const issue = store.find(idOrKey);
  if (issue === undefined || !may(actor, 'BROWSE_PROJECTS')) throw issueNotFound();
  return issue;
}

/** @throws JiraError 404 if there is no such project or the actor may not see it. */
export function findProject(store: SiteStore, actor: Actor, idOrKey: string): ProjectRecord {
  const project = store.findProject(idOrKey);
  if (project !== undefined && may(actor, 'BROWSE_PROJECTS')) return project;
  const what = /^\d+$/.test(idOrKey) ? `id '${idOrKey}'` : `key '${idOrKey}'`;
  throw jiraError(404, `No project could be found with ${what}.`);
}

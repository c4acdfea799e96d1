import * as v from 'valibot';
import { checkProperty } from '../edit/apply-edit';
import { jiraError } from '../jira-error';
import type { JiraAnswer } from '../jira-request';
import type { Handler, Route } from '../jira-router';
import type { JiraSite } from '../jira-site';
import { accountIdOf, type Actor } from '../model/actor';
import { selfOf } from '../shape/site-url';
import type { TaskWork } from '../tasks/task-record';

const Properties = v.record(v.string(), v.unknown());
const IssueId = v.pipe(v.number(), v.safeInteger());
const Ids = v.pipe(
  v.array(IssueId),
  v.check((ids) => new Set(ids).size === ids.length),
);
const ListBody = v.object({ entitiesIds: v.pipe(Ids, v.minLength(1)), properties: Properties });
const MultiBody = v.object({ issues: v.array(v.object({ issueID: IssueId, properties: Properties })) });
const DeleteFilter = v.object({ entityIds: v.optional(Ids), currentValue: v.optional(v.unknown()) });
const SetFilter = v.object({ ...DeleteFilter.entries, hasProperty: v.optional(v.boolean()) });
const SetBody = v.object({
  value: v.optional(v.unknown()),
  expression: v.optional(v.string()),
  filter: v.optional(SetFilter, {}),
});

const ONE = '/rest/api/3/issue/properties/:propertyKey';

/**
 * Properties of many issues: each answers 303 with the address of a task.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/
 */
export const bulkPropertyRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/api/3/issue/properties',
    handler: ({ actor, body }, site) => {
      const { entitiesIds, properties } = body(ListBody);
      atMost(entitiesIds.length, site.limits.propertyListIssues, 'issues');
      checkProperties(properties, site);
      return started({ kind: 'set-properties', issueIds: entitiesIds, properties }, actor, site);
    },
  },
  {
    method: 'POST',
    path: '/rest/api/3/issue/properties/multi',
    handler: ({ actor, body }, site) => {
      const { issues } = body(MultiBody);
      atMost(issues.length, site.limits.propertyMultiIssues, 'issues');
      for (const { properties } of issues) checkProperties(properties, site);
      const entries = issues.map(({ issueID, properties }) => ({ issueId: issueID, properties }));
      return started({ kind: 'set-own-properties', entries }, actor, site);
    },
  },
  { method: 'PUT', path: ONE, handler: setFiltered },
  {
    method: 'DELETE',
    path: ONE,
    handler: ({ actor, param, body }, site) => {
      const filter = body(v.optional(DeleteFilter, {}));
      return started({ ...filteredWork(param('propertyKey'), filter), write: null, hasProperty: null }, actor, site);
    },
  },
];

function setFiltered(...[{ actor, param, body }, site]: Parameters<Handler>): JiraAnswer {
  const { value, expression, filter } = body(SetBody);
  if (expression !== undefined) throw jiraError(501, 'not emulated: Jira expressions as property values');
  const key = param('propertyKey');
  checkProperty(key, value, site.limits);
  const hasProperty = filter.hasProperty ?? null;
  return started({ ...filteredWork(key, filter), write: { value }, hasProperty }, actor, site);
}

function filteredWork(key: string, filter: v.InferOutput<typeof DeleteFilter>) {
  return {
    kind: 'filtered-property' as const,
    key,
    issueIds: filter.entityIds ?? null,
    currentValue: 'currentValue' in filter ? { value: filter.currentValue } : null,
  };
}

function started(work: TaskWork, actor: Actor, { tasks }: JiraSite): JiraAnswer {
  const { id } = tasks.start(work, accountIdOf(actor));
  return { status: 303, headers: { location: selfOf(`task/${id}`) } };
}

function checkProperties(properties: Readonly<Record<string, unknown>>, { limits }: JiraSite): void {
  const entries = Object.entries(properties);
  if (entries.length === 0) throw jiraError(400, 'At least one property is needed.');
  atMost(entries.length, limits.propertiesPerRequest, 'properties');
  for (const [key, value] of entries) checkProperty(key, value, limits);
}

function atMost(count: number, limit: number, what: string): void {
  if (count > limit) throw jiraError(400, `Too many ${what}: ${count} (the limit is ${limit}).`);
}

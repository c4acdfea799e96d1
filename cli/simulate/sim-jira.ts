import { Tag } from '#issue';
import { SEARCH_PAGE, type JiraAnswer, type JiraRequest } from '#jira';
import * as v from 'valibot';

import type { SimIssue } from './sim-issue';
import { PROJECT, type SimSite } from './sim-site';

const Ids = v.array(v.number());
const Texts = v.array(v.string());
const SetBody = v.object({
  value: Tag,
  filter: v.object({ entityIds: Ids, hasProperty: v.optional(v.literal(false)), currentValue: v.optional(Tag) }),
});
const DeleteBody = v.object({ entityIds: Ids, currentValue: Tag });
const EditBody = v.object({
  selectedIssueIdsOrKeys: Texts,
  editedFieldsInput: v.object({
    labelsFields: v.tuple([
      v.object({
        bulkEditMultiSelectFieldOption: v.picklist(['ADD', 'REMOVE']),
        labels: v.tuple([v.object({ name: v.string() })]),
      }),
    ]),
  }),
  sendBulkNotification: v.literal(false),
});
const QueryBody = v.object({ jql: v.string() });
const FetchBody = v.object({ issueIdsOrKeys: v.pipe(Texts, v.maxLength(100)), expand: v.optional(Texts, []) });
const CheckBody = v.object({ projectPermissions: v.tuple([v.object({ issues: Ids })]) });
const SingleBody = v.object({
  update: v.object({
    labels: v.optional(v.array(v.union([v.object({ add: v.string() }), v.object({ remove: v.string() })])), []),
  }),
  properties: v.optional(v.tuple([v.object({ value: Tag })])),
});

/** Answers the calls that the app makes as Jira does, at once: network and limits are elsewhere. */
export function jiraAnswer(
  site: SimSite,
  now: number,
  { method, path, body }: JiraRequest,
  accountId: string,
): JiraAnswer {
  const [route = '', query = ''] = path.split('?');
  const [, id = ''] = /\/(?:issue|task|queue)\/(\d+)/.exec(route) ?? [];
  switch (`${method} ${route.replace('/rest/api/3', '').replace(/\/\d+(?=\/|$)/, '/:id')}`) {
    case 'PUT /issue/properties/backlog-or-plan': {
      const { value, filter } = v.parse(SetBody, body);
      const write = { ids: filter.entityIds, standing: filter.currentValue ?? null, tag: value };
      return started(site.writeTags(write, accountId));
    }
    case 'DELETE /issue/properties/backlog-or-plan': {
      const { entityIds, currentValue } = v.parse(DeleteBody, body);
      return started(site.writeTags({ ids: entityIds, standing: currentValue, tag: null }, accountId));
    }
    case 'POST /bulk/issues/fields':
      return bulkEdit(site, v.parse(EditBody, body));
    case 'GET /bulk/queue/:id': {
      const task = site.tasks.get(id);
      if (task === undefined) return json(400, { errors: [] });
      const failed = Object.fromEntries(task.failed.map((one) => [one, ['no']]));
      const told = { processedAccessibleIssues: task.processed, failedAccessibleIssues: failed };
      return json(200, { status: task.state, ...(task.state === 'COMPLETE' ? told : {}) });
    }
    case 'GET /task/:id': {
      const task = site.tasks.get(id);
      return task === undefined ? json(404, {}) : json(200, { status: task.state });
    }
    case 'POST /search/approximate-count':
      return json(200, { count: site.search(v.parse(QueryBody, body).jql).length });
    case 'POST /search/jql': {
      const { jql } = v.parse(QueryBody, body);
      if (!jql.startsWith('project = '))
        return json(200, { issues: site.search(jql).map((one) => ({ id: String(one) })) });
      return json(200, { issues: site.sweep(jql, SEARCH_PAGE).map((issue) => bean(site, issue)) });
    }
    case 'POST /issue/bulkfetch': {
      const { issueIdsOrKeys, expand } = v.parse(FetchBody, body);
      const issues = issueIdsOrKeys.flatMap((one) => site.visible(Number(one)) ?? []);
      const more = (issue: SimIssue) => (expand.includes('changelog') ? { changelog: changelog(issue) } : {});
      return json(200, { issues: issues.map((issue) => ({ ...bean(site, issue), ...more(issue) })) });
    }
    case 'POST /permissions/check': {
      const [{ issues }] = v.parse(CheckBody, body).projectPermissions;
      const editable = issues.filter((one) => {
        const issue = site.visible(one);
        return issue !== undefined && site.mayEditIssue(issue);
      });
      return json(200, { projectPermissions: [{ permission: 'EDIT_ISSUES', issues: editable, projects: [] }] });
    }
    case 'GET /mypermissions': {
      const projectId = new URLSearchParams(query).get('projectId') ?? '';
      return projectId === PROJECT ? json(200, { permissions: permissionsOf(site, accountId) }) : json(404, {});
    }
    case 'PUT /project/:id/properties/backlog-or-plan.rules':
      return json(200, {});
    case 'GET /serverInfo':
      return json(200, { serverTime: new Date(now).toISOString() });
    case 'GET /issue/:id': {
      const issue = site.visible(Number(id));
      if (issue === undefined) return json(404, {});
      issue.readAt = now;
      return json(200, bean(site, issue));
    }
    case 'PUT /issue/:id':
      return singleEdit(site, Number(id), v.parse(SingleBody, body), {
        by: accountId,
        isQuiet: query === 'notifyUsers=false',
      });
    default:
      throw new Error(`A call that nobody knows: ${method} ${path}`);
  }
}

function permissionsOf(site: SimSite, accountId: string) {
  const held = {
    BROWSE_PROJECTS: site.people.includes(accountId),
    EDIT_ISSUES: accountId === site.approver && site.mayEdit,
    ADMINISTER_PROJECTS: accountId === site.admin,
  };
  return Object.fromEntries(Object.entries(held).map(([name, havePermission]) => [name, { havePermission }]));
}

function bulkEdit(site: SimSite, body: v.InferOutput<typeof EditBody>): JiraAnswer {
  if (!site.mayBulkChange) return json(400, { errors: [{ message: 'No bulk changes.' }] });
  const [{ bulkEditMultiSelectFieldOption: option, labels }] = body.editedFieldsInput.labelsFields;
  const ids = body.selectedIssueIdsOrKeys.map(Number);
  const task = site.editLabels({ ids, change: option === 'ADD' ? 'add' : 'remove', label: labels[0].name });
  return task === undefined ? { ...json(429, {}), retryAfter: 2 } : json(201, { taskId: task });
}

function singleEdit(
  site: SimSite,
  id: number,
  { update, properties }: v.InferOutput<typeof SingleBody>,
  how: Parameters<SimSite['appEdit']>[3],
): JiraAnswer {
  const issue = site.visible(id);
  if (issue === undefined) return json(404, {});
  if (!site.mayEditIssue(issue)) return json(403, {});
  const labels = new Set(issue.labels);
  for (const one of update.labels) {
    if ('add' in one) labels.add(one.add);
    else labels.delete(one.remove);
  }
  site.appEdit(issue, properties === undefined ? undefined : { value: properties[0].value }, [...labels], how);
  return { status: 204, body: '' };
}

function bean(site: SimSite, issue: SimIssue) {
  const { id, labels, projectId, updatedAt, tag } = issue;
  return {
    id: String(id),
    key: `SIM-${id}`,
    fields: { labels, project: { id: projectId, key: 'SIM' }, updated: new Date(updatedAt).toISOString() },
    properties: tag === undefined ? {} : { 'backlog-or-plan': tag },
    editmeta: { fields: site.mayEditIssue(issue) ? { summary: {}, labels: {} } : {} },
  };
}

function changelog({ labelled, textAt }: SimIssue) {
  const labels = labelled.map(({ label, change, by, at }) => ({
    at,
    by,
    item: { field: 'labels', fromString: change === 'add' ? '' : label, toString: change === 'add' ? label : '' },
  }));
  const texts = textAt === 0 ? [] : [{ at: textAt, by: 'somebody', item: { field: 'summary' } }];
  const changes = [...labels, ...texts].sort((one, other) => other.at - one.at);
  return {
    histories: changes.map(({ at, by, item }) => ({
      created: new Date(at).toISOString(),
      author: { accountId: by },
      items: [item],
    })),
  };
}

const json = (status: number, body: unknown): JiraAnswer => ({ status, body: JSON.stringify(body) });
const started = (task: string): JiraAnswer => ({ status: 303, body: '', location: `/rest/api/3/task/${task}` });

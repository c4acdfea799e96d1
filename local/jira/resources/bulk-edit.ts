import * as v from 'valibot';
import { bulkError, JiraError } from '../jira-error';
import type { JiraAnswer, JiraRequest } from '../jira-request';
import type { Route } from '../jira-router';
import type { JiraSite } from '../jira-site';
import { checkLabels, type LabelChange } from '../labels';
import { accountIdOf } from '../model/actor';
import { may } from '../permissions';
import { editableFields } from '../shape/edit-meta';
import { SITE_URL } from '../shape/site-url';
import { userBean } from '../shape/user-bean';

const LabelsField = v.object({
  fieldId: v.string(),
  bulkEditMultiSelectFieldOption: v.picklist(['ADD', 'REMOVE', 'REPLACE', 'REMOVE_ALL']),
  labels: v.array(v.object({ name: v.string() })),
});
const EditBody = v.object({
  selectedIssueIdsOrKeys: v.array(v.string()),
  selectedActions: v.array(v.string()),
  editedFieldsInput: v.record(v.string(), v.unknown()),
  sendBulkNotification: v.nullish(v.boolean(), true),
});

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-bulk-operations/ */
export const bulkEditRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/bulk/issues/fields', handler: bulkFields },
  { method: 'POST', path: '/rest/api/3/bulk/issues/fields', handler: submitBulkEdit },
  { method: 'GET', path: '/rest/api/3/bulk/queue/:taskId', handler: bulkProgress },
];

/** The fields that these issues share for editing in bulk; the local Jira edits labels only. */
function bulkFields({ actor, query }: JiraRequest, { store, limits }: JiraSite): JiraAnswer {
  if (!may(actor, 'BULK_CHANGE')) throw bulkError(403, 'You do not have permission to make bulk changes.');
  const idsOrKeys = query.list('issueIdsOrKeys');
  if (idsOrKeys.length > limits.bulkEditIssues) throw tooMany(limits.bulkEditIssues);
  const issues = idsOrKeys.flatMap((idOrKey) => store.find(idOrKey) ?? []);
  if (issues.length === 0) throw bulkError(404, 'None of the issues could be found.');
  const editable = issues.every((issue) => editableFields(actor, store.projectOf(issue)).has('labels'));
  const labels = {
    id: 'labels',
    name: 'Labels',
    type: 'labels',
    isRequired: false,
    searchUrl: `${SITE_URL}/rest/api/1.0/labels/suggest?query=`,
    multiSelectFieldOptions: ['ADD', 'REMOVE', 'REPLACE', 'REMOVE_ALL'],
    ...(!editable && { unavailableMessage: 'This field is not on the edit screen of all of the issues.' }),
  };
  return { status: 200, body: { fields: [labels] } };
}

function submitBulkEdit({ actor, body }: JiraRequest, site: JiraSite): JiraAnswer {
  const { tasks, limits } = site;
  const { selectedIssueIdsOrKeys, selectedActions, editedFieldsInput, sendBulkNotification } = body(EditBody);
  // The document knows 400 and 401 only, so a missing permission is a 400.
  if (!may(actor, 'BULK_CHANGE')) throw bulkError(400, 'You do not have permission to make bulk changes.');
  if (selectedIssueIdsOrKeys.length === 0) throw bulkError(400, 'No issues were selected.');
  if (selectedIssueIdsOrKeys.length > limits.bulkEditIssues) throw tooMany(limits.bulkEditIssues);
  if (selectedActions.length > limits.bulkEditFields)
    throw bulkError(400, `At most ${limits.bulkEditFields} fields can be edited.`);
  const { labelsFields, ...others } = editedFieldsInput;
  if (Object.keys(others).length > 0)
    throw bulkError(501, `not emulated: bulk edit of ${Object.keys(others).join(', ')}`);
  const fields = v.safeParse(v.array(LabelsField), labelsFields);
  if (!fields.success || fields.output.some(({ fieldId }) => fieldId !== 'labels'))
    throw bulkError(400, 'The labels are not as expected.');
  if (selectedActions.join() !== fields.output.map(({ fieldId }) => fieldId).join()) {
    throw bulkError(400, 'The selected actions and the edited fields do not match.');
  }
  const changes = fields.output.flatMap(labelChanges);
  try {
    checkLabels(changes, limits);
  } catch (error) {
    throw bulkError(400, error instanceof JiraError ? error.message : 'The labels are not valid.');
  }
  // How Jira refuses a sixth bulk edit is not documented; a 429 is what its other limits on work at once give.
  if (tasks.bulkEditsRunning() >= limits.bulkEditsAtOnce) {
    throw new JiraError(
      429,
      { errors: [{ message: 'Too many bulk operations are running.' }] },
      { 'retry-after': '5' },
    );
  }
  const work = {
    kind: 'bulk-edit' as const,
    issues: selectedIssueIdsOrKeys,
    changes,
    notify: sendBulkNotification,
  };
  return { status: 201, body: { taskId: tasks.start(work, accountIdOf(actor)).id } };
}

function labelChanges({ bulkEditMultiSelectFieldOption, labels }: v.InferOutput<typeof LabelsField>): LabelChange[] {
  const names = labels.map(({ name }) => name);
  switch (bulkEditMultiSelectFieldOption) {
    case 'ADD':
      return names.map((label) => ({ kind: 'add', label }));
    case 'REMOVE':
      return names.map((label) => ({ kind: 'remove', label }));
    case 'REPLACE':
      return [{ kind: 'set', labels: names }];
    case 'REMOVE_ALL':
      return [{ kind: 'set', labels: [] }];
  }
}

function bulkProgress({ actor, param }: JiraRequest, { tasks, store }: JiraSite): JiraAnswer {
  const task = tasks.find(param('taskId'));
  if (task?.work.kind !== 'bulk-edit' || task.accountId !== accountIdOf(actor)) {
    throw bulkError(400, 'The task was not found, or you did not submit it.');
  }
  return {
    status: 200,
    body: {
      taskId: task.id,
      status: task.status,
      progressPercent: Math.floor((100 * task.done) / task.total),
      submittedBy: userBean(store, task.accountId),
      created: task.submittedAt,
      started: task.submittedAt,
      updated: task.updatedAt,
      totalIssueCount: task.total,
      ...(task.finishedAt !== null && {
        processedAccessibleIssues: task.processed,
        failedAccessibleIssues: task.failed,
        invalidOrInaccessibleIssueCount: task.inaccessible,
      }),
    },
  };
}

function tooMany(limit: number): JiraError {
  return bulkError(400, `At most ${limit} issues can be edited at once.`);
}

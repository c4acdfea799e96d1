import type { LabelEdit } from '#run';
import * as v from 'valibot';

import { call } from './call';
import type { Request } from './request';

/**
 * Most issues of one bulk edit.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-bulk-operations/
 */
export const BULK_EDIT_MOST = 1_000;

/**
 * Begins a bulk edit of labels, without mails. Needs the global permission to make bulk changes.
 *
 * @returns the id of Jira's task
 * @throws RangeError before anything is sent, when there are no issues or too many
 * @throws JiraError; `connection-lost` and `jira-unavailable`: it may have begun all the same
 */
export async function editLabels(request: Request, { change, label, ids }: LabelEdit): Promise<string> {
  if (ids.length === 0 || ids.length > BULK_EDIT_MOST) throw new RangeError(`${ids.length} issues in a bulk edit.`);
  const body = {
    selectedActions: ['labels'],
    selectedIssueIdsOrKeys: ids.map(String),
    editedFieldsInput: {
      labelsFields: [
        {
          fieldId: 'labels',
          bulkEditMultiSelectFieldOption: change === 'add' ? 'ADD' : 'REMOVE',
          labels: [{ name: label }],
        },
      ],
    },
    sendBulkNotification: false,
  };
  const Answer = v.object({ taskId: v.string() });
  return (await call(request, { method: 'POST', path: '/rest/api/3/bulk/issues/fields', body }, Answer)).taskId;
}

import { TAG_PROPERTY, type Tag } from '#issue';

import { jiraPath, type Request } from './request';
import { startTask, type StartedTask } from './started-task';

/**
 * Most issues that one call writes a property to.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/
 */
export const PROPERTY_WRITE_MOST = 10_000;

/** Which issues are written: those of these that still have this tag, compared by Jira at the moment of the write. */
export interface TagFilter {
  /** Never none: without ids Jira writes to every issue that the user may edit. */
  readonly ids: readonly number[];
  /** As it stands; null: those without a tag. */
  readonly standing: Tag | null;
}

/**
 * Writes one tag to many issues, or deletes it from them: to all that pass the filter, or to none. Issues that do not
 * pass it, or that the user may not edit, are left as they are without a word.
 *
 * @param tag null: the property is deleted
 * @throws RangeError before anything is sent, when there are no ids or too many
 * @throws JiraError
 */
export function writeTagWhere(request: Request, { ids, standing }: TagFilter, tag: Tag | null): Promise<StartedTask> {
  if (ids.length === 0) throw new RangeError('Without ids every issue would be written.');
  if (ids.length > PROPERTY_WRITE_MOST) throw new RangeError('More issues than one call writes.');
  const path = jiraPath`/rest/api/3/issue/properties/${TAG_PROPERTY}`;
  const entityIds = [...new Set(ids)];
  if (tag !== null) {
    const filter = standing === null ? { entityIds, hasProperty: false } : { entityIds, currentValue: standing };
    return startTask(request, { method: 'PUT', path, body: { value: tag, filter } });
  }
  if (standing === null) throw new RangeError('There is nothing to delete.');
  return startTask(request, { method: 'DELETE', path, body: { entityIds, currentValue: standing } });
}

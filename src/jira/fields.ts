import * as v from 'valibot';

import { call } from './call';
import type { Request } from './request';

/** The type by which Jira Software's sprint field is known: its number differs from site to site. */
const SPRINT_TYPE = 'com.pyxis.greenhopper.jira:gh-sprint';

const Fields = v.array(v.object({ id: v.string(), schema: v.optional(v.object({ custom: v.optional(v.string()) })) }));

/**
 * The id of the field that holds an issue's sprints; undefined on a site without.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/#api-rest-api-3-field-get
 * @throws JiraError
 */
export async function findSprintField(request: Request): Promise<string | undefined> {
  const fields = await call(request, { method: 'GET', path: '/rest/api/3/field' }, Fields);
  return fields.find(({ schema }) => schema?.custom === SPRINT_TYPE)?.id;
}

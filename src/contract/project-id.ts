import * as v from 'valibot';

/** Jira's id of a project. */
export const ProjectId = v.pipe(v.string(), v.regex(/^\d{1,19}$/, 'a project id'));

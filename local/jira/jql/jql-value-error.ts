import { jiraError, type JiraError } from '../jira-error';
import type { JqlValue } from './jql-field';

/** 400: the field has no such value. */
export function noSuchValue(value: string, field: string): JiraError {
  return jiraError(400, `The value '${value}' does not exist for the field '${field}'.`);
}

/** 400: the field does not exist on this site. */
export function noSuchField(field: string): JiraError {
  return jiraError(400, `Field '${field}' does not exist or you do not have permission to view it.`);
}

/** The text of a value. @throws JiraError 400 if a date function was given instead. */
export function textOf(value: JqlValue, field: string): string {
  if (value.kind === 'text') return value.text;
  throw jiraError(400, `A date function cannot be used with the field '${field}'.`);
}

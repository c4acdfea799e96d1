import type { Field } from '@atlaskit/jql-ast';
import { notEmulated } from '../jira-error';
import { CUSTOM_FIELDS } from '../model/custom-fields';
import * as choices from './choice-fields';
import * as dates from './date-field';
import type { FieldFactory, JqlContext, JqlField } from './jql-field';
import { noSuchField } from './jql-value-error';
import { keyField } from './key-field';
import { propertyField } from './property-field';
import { anyTextField, customTextField, descriptionField, summaryField } from './text-field';

const FIELDS: ReadonlyMap<string, FieldFactory> = new Map<string, FieldFactory>([
  ['project', choices.projectField],
  ['key', keyField],
  ['issuekey', keyField],
  ['issue', keyField],
  ['id', keyField],
  ['issuetype', choices.issueTypeField],
  ['type', choices.issueTypeField],
  ['status', choices.statusField],
  ['statuscategory', choices.statusCategoryField],
  ['resolution', choices.resolutionField],
  ['labels', choices.labelsField],
  ['component', choices.componentField],
  ['fixversion', choices.fixVersionField],
  ['parent', choices.parentField],
  ['assignee', choices.assigneeField],
  ['reporter', choices.reporterField],
  ['summary', summaryField],
  ['description', descriptionField],
  ['text', anyTextField],
  ['created', dates.createdField],
  ['createddate', dates.createdField],
  ['updated', dates.updatedField],
  ['updateddate', dates.updatedField],
  ['due', dates.dueDateField],
  ['duedate', dates.dueDateField],
  ...CUSTOM_FIELDS.flatMap((record) =>
    [`cf[${record.customId}]`, record.name.toLowerCase()].map((name) => [name, customTextField(record)] as const),
  ),
]);

/** Fields that a real site has and the local one does not: asking for one is refused, never answered wrongly. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    'sprint,epic link,priority,comment,watcher,watchers,voter,votes,worklogauthor,worklogdate,attachments,creator,' +
    'affectedversion,resolutiondate,resolved,filter,category,level,lastviewed,timespent,environment,story points'
  ).split(','),
);

/** The field that a clause names. @throws JiraError 400 if there is none, 501 for one that is left out. */
export function findField(field: Field, context: JqlContext): JqlField {
  const name = field.value.toLowerCase();
  const property = field.properties?.[0];
  if (property != null && (field.properties?.length ?? 0) > 0) {
    if (name !== 'issue.property') throw noSuchField(field.value);
    const path = (property.path ?? [])
      .map((step) => step.value)
      .join('')
      .replace(/^\./, '');
    const declared = context.indexedProperties.find(
      (indexed) => indexed.propertyKey === property.key?.value && indexed.path === path,
    );
    return propertyField(field.value, declared, context);
  }
  const factory = FIELDS.get(name);
  if (factory !== undefined) return factory(field.value, context);
  const declared = context.indexedProperties.find((indexed) => indexed.alias.toLowerCase() === name);
  if (declared !== undefined) return propertyField(field.value, declared, context);
  if (LEFT_OUT.has(name)) throw notEmulated(`the JQL field ${field.value}`);
  throw noSuchField(field.value);
}

import type { CustomField, FieldText, IssueText } from '#rules';

import { adfText } from './adf-text';
import { customFieldText } from './custom-field-text';
import { isCustomField } from './is-custom-field';
import type { JiraIssue } from './jira-issue';
import { ownLabels, type ProjectLabels } from './label-names';

/**
 * The text of an issue that rules read. Labels that the app itself sets are left out: a tag must not be evidence for
 * itself.
 *
 * @param issue as Jira answered it
 * @param names the labels that stand for tags in this project
 */
export function issueText({ fields }: Pick<JiraIssue, 'fields'>, names: ProjectLabels): IssueText {
  const own = ownLabels(names);
  const { issuetype } = fields;
  const text: Omit<IssueText, CustomField> = {
    summary: plain(fields.summary),
    description: adfText(fields.description),
    type: plain(issuetype.name),
    labels: plain(fields.labels.filter((label) => !own.includes(label)).join('\n')),
    components: named(fields.components),
    status: plain(fields.status.name),
    dueDate: plain(fields.duedate),
    fixVersions: named(fields.fixVersions),
    subTask: plain(issuetype.subtask ? issuetype.name : ''),
  };
  const custom: Partial<Record<CustomField, FieldText>> = {};
  for (const name of Object.keys(fields)) if (isCustomField(name)) custom[name] = customFieldText(fields[name]);
  return { ...text, ...custom };
}

const plain = (text: string): FieldText => ({ text, parts: [] });
const named = (values: readonly { readonly name: string }[]): FieldText =>
  plain(values.map(({ name }) => name).join('\n'));

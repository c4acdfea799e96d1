import type { IssueText } from '#rules';

import { adfText } from './adf-text';
import type { JiraIssue } from './jira-issue';
import type { LabelNames } from './tag';

/**
 * The text of an issue that rules read. Labels that the app itself sets are left out: a tag must not be evidence for
 * itself.
 *
 * @param issue as Jira answered it
 * @param ownLabels the labels that stand for tags in this project
 */
export function issueText({ fields }: Pick<JiraIssue, 'fields'>, ownLabels: LabelNames): IssueText {
  const own: readonly string[] = Object.values(ownLabels);
  const plain = (text: string) => ({ text, parts: [] });
  return {
    summary: plain(fields.summary),
    description: adfText(fields.description),
    type: plain(fields.issuetype.name),
    labels: plain(fields.labels.filter((label) => !own.includes(label)).join('\n')),
    status: plain(''),
    dueDate: plain(''),
    fixVersions: plain(''),
    subTask: plain(''),
    components: plain(fields.components.map(({ name }) => name).join('\n')),
  };
}

import { jiraError } from '../jira-error';
import type { IssueRecord } from '../model/issue-record';
import type { FieldFactory, JqlValue } from './jql-field';
import { textOf } from './jql-value-error';

const KEY = /^([A-Z][A-Z0-9_]*)-(\d+)$/i;

/** The issue's key or id. Keys compare by number within one project: `key > ACME-9` finds ACME-10 and nothing of TEAM. */
export const keyField: FieldFactory = (name, { store }) => {
  const unknownKey = (text: string) =>
    jiraError(400, `An issue with key '${text}' does not exist for field '${name}'.`);
  const projectKey = (issue: IssueRecord) => store.projectOf(issue).key;
  return {
    operators: ['=', '!=', 'in', 'not in', 'is', 'is not', '<', '<=', '>', '>='],
    isEmpty: () => false,
    hasOneOf: (values: readonly JqlValue[]) => {
      const ids = new Set(
        values.map((value) => {
          const text = textOf(value, name);
          const issue = store.find(text);
          if (issue === undefined) throw unknownKey(text);
          return issue.id;
        }),
      );
      return (issue) => ids.has(issue.id);
    },
    compare: (value) => {
      const text = textOf(value, name);
      if (/^\d+$/.test(text)) return (issue) => issue.id - Number(text);
      const [, project = '', number = ''] = KEY.exec(text) ?? [];
      if (project === '') throw unknownKey(text);
      const wanted = project.toUpperCase();
      return (issue) => (projectKey(issue) === wanted ? issue.number - Number(number) : null);
    },
    // Nine digits hold every number that an issue can have.
    sortKey: (issue) => `${projectKey(issue)}-${String(issue.number).padStart(9, '0')}`,
  };
};

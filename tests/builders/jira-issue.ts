import { JiraIssue } from '#issue';
import * as v from 'valibot';

interface Overrides {
  readonly id?: string;
  readonly key?: string;
  readonly summary?: string;
  readonly description?: unknown;
  readonly type?: string;
  readonly labels?: readonly string[];
  readonly components?: readonly string[];
  readonly isSubTask?: boolean;
  /** Other fields, as Jira answers them. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Names of the fields that the user may edit; none for a reader. */
  readonly editable?: readonly string[];
}

/** An issue as Jira answers it; by default a story that the user may edit. */
export function jiraIssue(overrides: Overrides = {}): JiraIssue {
  const { id = '10001', key = 'KIT-1', summary = 'A summary', description = null, type = 'Story' } = overrides;
  const { labels = [], components = [], properties = {}, editable = ['summary', 'labels'] } = overrides;
  return v.parse(JiraIssue, {
    id,
    key,
    fields: {
      summary,
      description,
      issuetype: { id: '10001', name: type, subtask: overrides.isSubTask ?? false },
      labels,
      components: components.map((name) => ({ name })),
      project: { id: '10000', key: 'KIT' },
      ...overrides.fields,
    },
    properties,
    editmeta: { fields: Object.fromEntries(editable.map((name) => [name, {}])) },
  });
}

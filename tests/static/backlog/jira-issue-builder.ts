import { TAG_PROPERTY, type JiraIssue, type Tag } from '#issue';

interface Overrides {
  readonly summary?: string;
  readonly description?: unknown;
  readonly labels?: readonly string[];
  readonly tag?: Tag;
  /** Field ids that the user may edit. */
  readonly editable?: readonly string[];
}

/** An issue as Jira answers it, with a number for its id and key. */
export function jiraIssue(number: number, overrides: Overrides = {}): JiraIssue {
  const {
    summary = `Berth ${number}`,
    description = null,
    labels = [],
    tag,
    editable = ['labels', 'summary'],
  } = overrides;
  return {
    id: `${10_000 + number}`,
    key: `DESK-${number}`,
    fields: {
      summary,
      description,
      issuetype: { name: 'Task', subtask: false },
      labels: [...labels],
      components: [],
      status: { name: 'To Do' },
      duedate: '',
      fixVersions: [],
      project: { id: '1', key: 'DESK' },
    },
    properties: tag === undefined ? {} : { [TAG_PROPERTY]: tag },
    editmeta: { fields: Object.fromEntries(editable.map((field) => [field, {}])) },
  };
}

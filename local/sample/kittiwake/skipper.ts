import { issueWriter } from '../issue-writer';

/** A small team that started in February 2026 and writes about one issue a week more than it finishes. */
const pace = { firstDay: '2026-02-02', daysPerIssue: 5.9 };

export const epic = issueWriter(pace, 'Epic');
export const story = issueWriter(pace, 'Story');
export const bug = issueWriter(pace, 'Bug');
export const task = issueWriter(pace, 'Task');
export const subtask = issueWriter(pace, 'Subtask');

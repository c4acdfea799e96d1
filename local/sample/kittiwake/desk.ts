import { issueWriter } from '../issue-writer';

/** A little more than one issue every two days, from the start of the winter season in November 2025 to the next one. */
const pace = { firstDay: '2025-11-03', daysPerIssue: 1.828 };

export const epic = issueWriter(pace, 'Epic');
export const story = issueWriter(pace, 'Story');
export const bug = issueWriter(pace, 'Bug');
export const task = issueWriter(pace, 'Task');
export const subTask = issueWriter(pace, 'Sub-task');

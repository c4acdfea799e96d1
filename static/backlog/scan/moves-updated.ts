import type { RunView } from '#contract';

/** Whether Jira counts a run's issues as changed since: a property alone moves no issue's `updated`. */
export const movesUpdated = ({ header: { mode } }: RunView): boolean => mode !== 'property';

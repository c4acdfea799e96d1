/** Where Jira's parser says that it stopped: `(line 1, character 20)`. */
const POSITION = /\s?\(line \d{1,9}, character \d{1,9}\)/giu;

/**
 * Jira's words about a faulty query without the place: it counts in the query that was sent, which begins with the
 * project, and would point to the wrong character of what was typed.
 */
export const withoutPosition = (jiraWords: string): string => jiraWords.replace(POSITION, '');

/** Any text as one word of JQL. @see https://support.atlassian.com/jira-software-cloud/docs/use-advanced-search-with-jira-query-language-jql/ */
export const jqlText = (text: string): string => `"${text.replace(/[\\"]/gu, '\\$&')}"`;

import type { CustomField } from '#rules';

/** Whether this is the id of a field that a Jira site has added. */
export const isCustomField = (name: string): name is CustomField =>
  name.startsWith('customfield_') && /^customfield_\d{1,12}$/.test(name);

import type { AdfDocument } from '#issue';

/** The text fields that the site's administrators have added, one of each of Jira's kinds; on every project's screens. */
export const CUSTOM_FIELDS = [
  { id: 'customfield_10040', customId: 10_040, name: 'Acceptance criteria', kind: 'textarea' },
  { id: 'customfield_10041', customId: 10_041, name: 'Asked for by', kind: 'textfield' },
] as const;
export type CustomFieldRecord = (typeof CUSTOM_FIELDS)[number];

/** What an issue has in them: a document in a `textarea`, one line in a `textfield`. What is not set is not there. */
export type CustomValues = Readonly<Partial<Record<CustomFieldRecord['id'], AdfDocument | string>>>;

/** The kind of a custom field as Jira's schemas name it. */
export const customTypeOf = ({ kind }: CustomFieldRecord): string =>
  `com.atlassian.jira.plugin.system.customfieldtypes:${kind}`;

/** The custom field that Jira Software keeps an issue's sprints in; known by its type, since its number differs by site. */
export const SPRINT_FIELD = {
  id: 'customfield_10020',
  customId: 10_020,
  name: 'Sprint',
  custom: 'com.pyxis.greenhopper.jira:gh-sprint',
} as const;

/**
 * What Jira calls its issue types for sub-tasks, and people theirs: an export tells no more of a type than its name.
 * English, German and French.
 */
const SUB_TASK = /(?<!\p{L})(?:sub-?\s?task|unteraufgabe|teilaufgabe|sous-tâche)(?!\p{L})/iu;

/** Whether issues of a type of this name are sub-tasks. */
export const isSubTaskName = (typeName: string): boolean => SUB_TASK.test(typeName);

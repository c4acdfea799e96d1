/** Jira's shapes → text with offsets; the tag; what to write. Pure. */
export { type AdfDocument, type AdfNode } from './adf-document';
export { adfText } from './adf-text';
export { READING_OF_NODE } from './adf-nodes';
export { fieldsToRead, MOST_CUSTOM_FIELDS, USUAL_FIELDS } from './fields-to-read';
export { isCustomField } from './is-custom-field';
export { issueText } from './issue-text';
export { JiraIssue } from './jira-issue';
export { DEFAULT_LABELS, labelNames, ownLabels, type LabelNames, type ProjectLabels } from './label-names';
export { isOpenTag, openName, openRunOf } from './open-tag';
export { isPersonsDecision, removalTag, standingTag, type StandingTag } from './standing-tag';
export { parseTag, Tag, TAG_PROPERTY, TAG_SCHEMA } from './tag';
export { tagEdit, tagPermission, undoWrite, type TagDecision, type TagPermission } from './tag-edit';
export { hasForeignTag, isSameTag, stateAfter, tagState, withTagState, type TagState } from './tag-state';
export type { IssueEdit, TagWrite } from './tag-write';
export { wikiDocument } from './wiki-document';

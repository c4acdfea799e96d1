/** Jira's shapes → text with offsets; the tag; what to write. Pure. */
export { type AdfDocument, type AdfNode } from './adf-document';
export { adfText } from './adf-text';
export { READING_OF_NODE } from './adf-nodes';
export { issueText } from './issue-text';
export { ISSUE_FIELDS, JiraIssue } from './jira-issue';
export { isPersonsDecision, standingTag, type StandingTag } from './standing-tag';
export { DEFAULT_LABELS, parseTag, Tag, TAG_PROPERTY, TAG_SCHEMA, type LabelNames } from './tag';
export { tagEdit, tagPermission, undoWrite, type TagDecision, type TagPermission } from './tag-edit';
export { isSameTag, stateAfter, tagState, withTagState, type TagState } from './tag-state';
export type { IssueEdit, TagWrite } from './tag-write';
export { wikiDocument } from './wiki-document';

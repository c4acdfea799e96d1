import {
  isPersonsDecision,
  issueText,
  parseTag,
  standingTag,
  TAG_PROPERTY,
  type JiraIssue,
  type ProjectLabels,
} from '#issue';
import type { IssueText, Side } from '#rules';

/** An issue as the rules page keeps it while it is open. */
export interface ProjectIssue {
  readonly id: string;
  readonly key: string;
  readonly text: IssueText;
  /** Where a person put it; undefined where nobody has. */
  readonly decided: Side | undefined;
}

/** What the rules page keeps of an issue. */
export function projectIssue(issue: JiraIssue, names: ProjectLabels): ProjectIssue {
  const standing = standingTag(parseTag(issue.properties[TAG_PROPERTY]), issue.fields.labels, names);
  const isDecided = isPersonsDecision(standing) && (standing.kind === 'tagged' || standing.kind === 'labelled');
  return {
    id: issue.id,
    key: issue.key,
    text: issueText(issue, names),
    decided: isDecided ? standing.place : undefined,
  };
}

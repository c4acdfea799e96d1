import type { JiraIssue, ProjectLabels } from '#issue';
import type { Demand, IssueText, Side } from '#rules';

import { shortSummary } from './short-summary';
import { trimmed } from '../ui/reasons/snippets';

/** What Jira's create dialog is filled in with. */
export interface SplitDraft {
  readonly projectId: string;
  /** The type of the mixed issue; undefined where Jira did not say it. */
  readonly issueTypeId: string | undefined;
  readonly summary: string;
  /** An Atlassian document. */
  readonly description: Readonly<Record<string, unknown>>;
  readonly labels: readonly string[];
}

/**
 * A new issue for one half of a mixed one: its strongest sentence, cut short, as the summary, all its sentences
 * as the description, and the label of its side where the project has labels.
 *
 * @param projectId where to create it
 * @param demands the sentences of both halves
 */
export function splitDraft(
  { key, fields }: Pick<JiraIssue, 'key' | 'fields'>,
  projectId: string,
  text: IssueText,
  demands: readonly Demand[],
  side: Side,
  names: ProjectLabels,
): SplitDraft {
  const half = demands.filter((demand) => demand.side === side);
  const sentences = half.map((demand) => sentenceOf(text, demand));
  const strongest = half.reduce<Demand | undefined>(
    (best, each) => (best && best.points >= each.points ? best : each),
    undefined,
  );
  const paragraphs = [...sentences, `Split from ${key}.`];
  return {
    projectId,
    issueTypeId: fields.issuetype.id,
    summary: strongest === undefined ? '' : shortSummary(sentenceOf(text, strongest)),
    description: {
      type: 'doc',
      version: 1,
      content: paragraphs.map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })),
    },
    labels: names === null ? [] : [names[side]],
  };
}

function sentenceOf(text: IssueText, demand: Demand): string {
  const whole = text[demand.field].text;
  const { start, end } = trimmed(whole, demand);
  return whole.slice(start, end);
}

import type { JiraIssue } from '#issue';
import type { Demand, IssueText, Side } from '#rules';

import { splitsPair, trimmed } from './snippets';

/** Longest summary that Jira takes. @see https://support.atlassian.com/jira/kb/character-limits-in-jira/ */
const SUMMARY_LIMIT = 255;

/** What Jira's create dialog is filled in with. */
export interface SplitDraft {
  readonly projectId: string;
  readonly summary: string;
  /** An Atlassian document. */
  readonly description: Readonly<Record<string, unknown>>;
}

/**
 * A new issue for one half of a mixed one: its strongest sentence as the summary, all its sentences as the description.
 *
 * @param projectId where to create it
 * @param demands the sentences of both halves
 */
export function splitDraft(
  { key }: Pick<JiraIssue, 'key'>,
  projectId: string,
  text: IssueText,
  demands: readonly Demand[],
  side: Side,
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
    summary: strongest === undefined ? '' : asSummary(sentenceOf(text, strongest)),
    description: {
      type: 'doc',
      version: 1,
      content: paragraphs.map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })),
    },
  };
}

function sentenceOf(text: IssueText, demand: Demand): string {
  const whole = text[demand.field].text;
  const { start, end } = trimmed(whole, demand);
  return whole.slice(start, end);
}

function asSummary(sentence: string): string {
  const line = withoutStop(sentence.replace(/\s+/gu, ' '));
  if (line.length <= SUMMARY_LIMIT) return line;
  const end = SUMMARY_LIMIT - 1;
  const kept = line.slice(0, end - splitsPair(line, end));
  const lastGap = kept.lastIndexOf(' ');
  return `${withoutStop(lastGap > 0 ? kept.slice(0, lastGap) : kept)}…`;
}

/** Walks back from the end: a pattern for it would try every stretch of stops in the text. */
function withoutStop(line: string): string {
  let end = line.length;
  while (end > 0 && /[.;:]/.test(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

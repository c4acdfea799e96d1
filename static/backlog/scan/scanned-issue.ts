import {
  issueText,
  ownLabels,
  parseTag,
  standingTag,
  TAG_PROPERTY,
  type JiraIssue,
  type ProjectLabels,
  type StandingTag,
  type Tag,
} from '#issue';
import {
  fieldText,
  SIDE_OF_QUESTION,
  suggest,
  type Band,
  type CompiledRules,
  type IssueText,
  type Place,
  type Side,
  type Suggestion,
} from '#rules';

import { issueFacts, type IssueFacts } from './issue-facts';

/** The tag of an issue as it was read, exactly: a run compares it before it writes over it. */
export interface TagNow {
  /** The property; undefined: there is none. */
  readonly tag: Tag | undefined;
  /** Those of the project's labels that it carries. */
  readonly ownLabels: readonly string[];
  /** What the two say together. */
  readonly standing: StandingTag;
}

/** What the page keeps of an issue: never its description, so that tens of thousands fit. */
export interface ScannedIssue extends TagNow {
  readonly id: string;
  readonly key: string;
  /** Undefined when the page was loaded again since: no text is kept in the browser. */
  readonly summary: string | undefined;
  readonly place: Place;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly band: Band;
  /** What speaks loudest, in the issue's own words; or why there is no suggestion. */
  readonly because: Because;
  /** Jira's id of its type, which the browser keeps; its name is among the facts. */
  readonly typeId: string;
  /** Undefined, like the summary, for what was read before the page was loaded. */
  readonly facts: IssueFacts | undefined;
  /** Whether it was new or changed in the last scan, where that read only such. */
  readonly isChanged: boolean;
}

export type Because =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: Exclude<Suggestion['reason']['kind'], 'clear' | 'both'> }
  /** Deleted since, or no longer visible. */
  | { readonly kind: 'gone' };

/** Most words that the table shows. */
const MOST_WORDS = 3;

/** Reads an issue with the rules and keeps what the page shows of it. */
export function scanIssue(
  rules: CompiledRules,
  names: ProjectLabels,
  issue: JiraIssue,
  sprintField: string | undefined,
): ScannedIssue {
  const text = issueText(issue, names);
  const suggestion = suggest(rules, text);
  const { place, confidence, band } = suggestion;
  const tag = parseTag(issue.properties[TAG_PROPERTY]);
  const { id, key } = issue;
  return {
    id,
    key,
    summary: issue.fields.summary,
    place,
    confidence,
    band,
    because: because(suggestion, text),
    ...tagNow(tag, issue.fields.labels, names),
    typeId: issue.fields.issuetype.id ?? '',
    facts: issueFacts(issue, sprintField),
    isChanged: false,
  };
}

/** What stands on an issue with that tag and those labels. */
export const tagNow = (tag: Tag | undefined, labels: readonly string[], names: ProjectLabels): TagNow => ({
  tag,
  ownLabels: ownLabels(names).filter((name) => labels.includes(name)),
  standing: standingTag(tag, labels, names),
});

function because({ reason, evidence }: Suggestion, text: IssueText): Because {
  if (reason.kind !== 'clear' && reason.kind !== 'both') return { kind: reason.kind };
  const strongest = [...evidence].sort((a, b) => b.points - a.points);
  const of = (side: Side) => strongest.filter(({ question }) => SIDE_OF_QUESTION[question] === side);
  const speaking = reason.kind === 'clear' ? of(reason.side) : alternating(of('backlog'), of('plan'));
  const words = new Set<string>();
  const rules = new Set<string>();
  for (const { ruleId, field, start, end } of speaking) {
    if (rules.has(ruleId)) continue;
    rules.add(ruleId);
    words.add(copyOf(fieldText(text, field).text.slice(start, end)));
    if (words.size === MOST_WORDS) break;
  }
  return { kind: 'words', words: [...words] };
}

/** The first of each list, then the second of each, and so on. */
function alternating<Entry>(some: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  const longest = Math.max(some.length, others.length);
  return Array.from({ length: longest }, (_, at) => [...some.slice(at, at + 1), ...others.slice(at, at + 1)]).flat();
}

/** A text of its own: a slice would keep the whole description in memory. */
const copyOf = (slice: string): string => slice.split('').join('').replace(/\s+/gu, ' ').toLowerCase();

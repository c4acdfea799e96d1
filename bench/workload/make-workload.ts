import { DEFAULT_LABELS, issueText, JiraIssue } from '#issue';
import { plainIssueText, type IssueText } from '#rules';
import * as v from 'valibot';

import { flatten } from './flatten';
import { fullPatterns } from './full-patterns';
import { makeDescription } from './make-description';
import { makeSentence } from './make-sentence';
import { pick } from './pick';
import { plainPatterns } from './plain-patterns';
import { seededRandom, type Random } from '#measure';
import { makeVocabulary, type Vocabulary } from './vocabulary';

/** One issue in the shapes in which it is measured; all strings lie flat in memory. */
export interface BenchIssue {
  /** As Jira answers it. */
  readonly jira: JiraIssue;
  /** What rules read of it, with the parts of its text. */
  readonly text: IssueText;
  /** The same summary and description, without parts: all that other matchers can be given. */
  readonly plain: IssueText;
}

export interface Workload {
  readonly issues: readonly BenchIssue[];
  /** Of summaries and descriptions, in UTF-16 code units. */
  readonly characters: number;
  readonly fullPatterns: readonly string[];
  readonly plainPatterns: (howMany: number) => readonly string[];
}

/** Chance of an issue that is all summary. */
const NO_DESCRIPTION = 0.06;
const TYPES = ['Story', 'Task', 'Bug', 'Spike'] as const;

/** The same issues and patterns on every machine and in every run. */
export function makeWorkload(howManyIssues: number): Workload {
  const vocabulary = makeVocabulary();
  const random = seededRandom(7);
  const issues = Array.from({ length: howManyIssues }, (_, nth) => readIssue(makeIssue(random, vocabulary, nth + 1)));
  const { general } = vocabulary;
  return {
    issues,
    characters: issues.reduce((sum, { text }) => sum + text.summary.text.length + text.description.text.length, 0),
    fullPatterns: fullPatterns(general),
    plainPatterns: (howMany) => plainPatterns(howMany, general),
  };
}

const makeIssue = (random: Random, vocabulary: Vocabulary, nth: number): unknown => ({
  id: String(nth),
  key: `KIT-${nth}`,
  fields: {
    summary: makeSentence(random, vocabulary, 5 + Math.floor(random() * 8)),
    issuetype: { name: pick(random, TYPES) },
    ...(random() < NO_DESCRIPTION ? {} : { description: makeDescription(random, vocabulary) }),
  },
});

/** Reads an issue as if it came from Jira. Strings out of JSON are flat. */
function readIssue(issue: unknown): BenchIssue {
  const jira = v.parse(JiraIssue, JSON.parse(JSON.stringify(issue)));
  const read = issueText(jira, DEFAULT_LABELS);
  const summary = flatten(read.summary.text);
  const description = flatten(read.description.text);
  return {
    jira,
    text: {
      ...read,
      summary: { ...read.summary, text: summary },
      description: { ...read.description, text: description },
    },
    plain: plainIssueText({ summary, description }),
  };
}

import { JiraIssue, type Tag } from '#issue';
import { compileRules, plainIssueText, suggest, type Field, type Rule, type Suggestion } from '#rules';
import * as v from 'valibot';

/** A rule, with what a test says about it. */
export const rule = (over: Partial<Rule> & Pick<Rule, 'id' | 'question' | 'patterns'>): Rule => ({
  points: 20,
  note: '',
  on: true,
  ...over,
});

/** Few and plain rules, so that tests do not hang on the built-in ones. */
export const RULES: readonly Rule[] = [
  rule({ id: 'allow-users', question: 'what', points: 40, patterns: ['allow users to'] }),
  rule({ id: 'checkout', question: 'what', points: 10, patterns: ['checkout'] }),
  rule({ id: 'so-that', question: 'why', points: 15, patterns: ['so that'] }),
  rule({ id: 'migrate', question: 'how', points: 40, patterns: ['migrate'] }),
  rule({ id: 'deadline', question: 'when', points: 30, patterns: ['deadline', 'by march'] }),
  rule({ id: 'story', question: 'what', points: 12, patterns: ['story'], where: ['type'] }),
];

/** A text and what {@link RULES} make of it. */
export function read(parts: Partial<Record<Field, string>>, rules: readonly Rule[] = RULES) {
  const text = plainIssueText(parts);
  const suggestion: Suggestion = suggest(compileRules({ schema: 1, language: 'en', rules: [...rules] }), text);
  return { text, suggestion };
}

interface IssueParts {
  readonly labels?: readonly string[];
  readonly tag?: Tag;
  readonly mayEdit?: boolean;
  readonly summary?: string;
  readonly updated?: string;
  readonly type?: { readonly id: string; readonly name: string };
}

/** An issue as Jira answers it. */
export function issue({
  labels = [],
  tag,
  mayEdit = true,
  summary = 'Allow users to pay',
  updated,
  type,
}: IssueParts = {}): JiraIssue {
  return v.parse(JiraIssue, {
    id: '10001',
    key: 'DESK-1',
    fields: { summary, description: null, labels, ...(updated === undefined ? {} : { updated }), issuetype: type },
    properties: tag === undefined ? {} : { 'backlog-or-plan': tag },
    editmeta: { fields: mayEdit ? { labels: {}, summary: {} } : {} },
  });
}

export const tag = (over: Partial<Tag> = {}): Tag => ({
  schema: 1,
  place: 'backlog',
  band: 'high',
  by: 'person',
  rules: 3,
  ...over,
});

import type { Steps } from '#rules';

import type { IssueFacts } from '../scan/issue-facts';
import type { ScannedIssue } from '../scan/scanned-issue';

/** Names by what they are of. */
export type FactNames = Readonly<Record<keyof IssueFacts, readonly string[]>>;

const FACTS = ['type', 'sprint', 'assignee'] as const satisfies readonly (keyof IssueFacts)[];
/** Issues that are looked at in one step. */
const ISSUES_A_STEP = 1000;

const { compare } = new Intl.Collator('en', { numeric: true });

/** The names that occur of each fact, in alphabetical order; the empty one first, for issues without. */
export function* factNames(issues: readonly ScannedIssue[]): Steps<FactNames> {
  const names = { type: new Set<string>(), sprint: new Set<string>(), assignee: new Set<string>() };
  for (const [at, { facts }] of issues.entries()) {
    if (at % ISSUES_A_STEP === 0) yield;
    if (facts !== undefined) for (const fact of FACTS) names[fact].add(facts[fact] ?? '');
  }
  const inOrder = (fact: keyof IssueFacts): readonly string[] => [...names[fact]].sort(compare);
  return { type: inOrder('type'), sprint: inOrder('sprint'), assignee: inOrder('assignee') };
}

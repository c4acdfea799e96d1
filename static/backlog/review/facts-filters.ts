import type { IssueFacts } from '../scan/issue-facts';
import type { ScannedIssue } from '../scan/scanned-issue';

/** The names that occur, in alphabetical order; the empty one first, for issues without. */
export function namesOf(issues: readonly ScannedIssue[], fact: keyof IssueFacts): readonly string[] {
  const names = new Set<string>();
  for (const { facts } of issues) if (facts !== undefined) names.add(facts[fact] ?? '');
  return [...names].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

import { wordsForFailure } from '../../ui/failure-words';
import type { LeaveState, Problem } from './leave-state';

/** How far removing came, in one line. */
export function endTitle({ total, clean, problems }: Extract<LeaveState, { readonly kind: 'ended' }>): string {
  const missing = total - clean - problems.length;
  const parts = [
    `${clean.toLocaleString('en')} of ${total.toLocaleString('en')} cleaned`,
    problems.length > 0 ? `${problems.length.toLocaleString('en')} could not be` : '',
    missing > 0 ? `${missing.toLocaleString('en')} not reached` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** What was removed, to be said on the page that begins anew. */
export interface RemovedWords {
  readonly title: string;
  readonly description: string;
}

/**
 * What is said once the rules are deleted.
 *
 * @param cleaned how many issues were cleaned
 * @param left how many were left with what the app wrote on them
 */
export function removedWords(cleaned: number, left: number): RemovedWords {
  const were = cleaned === 1 ? '1 issue was' : `${cleaned === 0 ? 'No' : cleaned.toLocaleString('en')} issues were`;
  const serves = 'The built-in rules serve again. The app itself stays installed.';
  if (left === 0) return { title: 'Everything this app wrote is removed', description: `${were} cleaned. ${serves}` };
  const stay = left === 1 ? '1 was left as it is' : `${left.toLocaleString('en')} were left as they are`;
  return { title: 'The rules, versions and drafts are deleted', description: `${were} cleaned, ${stay}. ${serves}` };
}

/** Why one issue could not be cleaned; in Jira's own words where it said something. */
export function problemWords({ removal }: Problem): string {
  if (removal.kind === 'failed') {
    return removal.jiraWords.length > 0
      ? `Jira says: ${removal.jiraWords.join(' ')}`
      : wordsForFailure(removal.failure).title;
  }
  return removal.why === 'issue'
    ? 'you may not edit it'
    : 'labels are not on its screen, so its label cannot be taken off here';
}

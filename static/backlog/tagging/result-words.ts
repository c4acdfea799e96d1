import { wordsForFailure } from '../../ui/failure-words';
import { withOutcome, type Outcome, type TaggingState } from './tagging-state';

type Result = Extract<TaggingState, { kind: 'finished' }>;

/** A line of a result: how many, and what became of them. */
export interface ResultLine {
  readonly words: string;
  readonly keys: readonly string[];
}

/** What became of a task, in one line. */
export function resultTitle({ task, total, handled }: Result): string {
  const done = withOutcome(handled, task === 'tag' ? 'tagged' : 'undone').length;
  const failed = withOutcome(handled, 'failed').length;
  const missing = total - handled.length;
  const parts = [
    done > 0 || failed === 0 ? `${done} ${task === 'tag' ? 'tagged' : 'taken back'}` : undefined,
    failed > 0 ? `${failed} failed` : undefined,
    missing > 0 ? `${missing} not reached` : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/**
 * What was not written, and why, with the issues' keys.
 *
 * @param hasLabels whether a label goes with each tag in this project
 */
export function resultLines({ handled }: Result, hasLabels: boolean): readonly ResultLine[] {
  const line = (words: string, kind: Outcome['kind']): ResultLine => ({
    words,
    keys: withOutcome(handled, kind).map(({ issue }) => issue.key),
  });
  const tagged = hasLabels ? withOutcome(handled, 'tagged') : [];
  const unlabelled = tagged.filter(({ outcome }) => outcome.change.after.tag?.label === false);
  return [
    line('left alone: a person decided', 'person-decided'),
    line('left alone: changed since', 'changed-since'),
    line('skipped: no clear suggestion', 'no-suggestion'),
    line('tagged so already', 'standing'),
    { words: 'tagged without a label: labels are not on their screen', keys: unlabelled.map(({ issue }) => issue.key) },
  ].filter(({ keys }) => keys.length > 0);
}

/** Why one issue failed, in plain words; in Jira's own where it said something. */
export function failureReason({ failure, jiraWords }: Extract<Outcome, { kind: 'failed' }>): string {
  return jiraWords.length > 0 ? `Jira says: ${jiraWords.join(' ')}` : wordsForFailure(failure).title;
}

import type { Failure } from '#contract';
import type { ProjectLabels } from '#issue';
import { deleteTag, editIssue, getIssue, JiraError, type Request } from '#jira';
import { planRemoval, type RemovalStep } from '#run';

import { failureFrom } from '../../ui/failure-words';
import type { Patiently } from '../../ui/patience';

/** Rounds per issue: when an answer is lost, whether the write took effect is not known, so the issue is read again. */
const MOST_ROUNDS = 3;

export interface RemovePorts {
  readonly request: Request;
  readonly labels: ProjectLabels;
  /** Names that the labels had before. */
  readonly earlier: readonly string[];
  readonly patiently: Patiently;
  /** Waits a moment before another round. */
  readonly pause: (rounds: number) => Promise<void>;
}

/** What became of one issue. */
export type Removal =
  /** Nothing of the app's is on it any more, or the issue itself is gone. */
  | { readonly kind: 'clean' }
  | Extract<RemovalStep, { readonly kind: 'forbidden' }>
  | { readonly kind: 'failed'; readonly failure: Failure; readonly jiraWords: readonly string[] };

/**
 * Takes the tag and the labels off an issue, as the user and without mails, in rounds of reading, planning and writing.
 * Doing it twice does no harm. Once something was written, it is seen through.
 *
 * @throws whatever gives up a wait, when nothing was written
 */
export async function removeTag(
  id: string,
  { request, labels, earlier, patiently, pause }: RemovePorts,
): Promise<Removal> {
  let isBegun = false;

  async function round(): Promise<Removal> {
    const step = planRemoval(await getIssue(request, id), labels, earlier);
    if (step.kind !== 'write') return step;
    const { edit, deleteProperty } = step.write;
    if (edit !== undefined) await editIssue(request, id, edit, true);
    isBegun ||= edit !== undefined;
    if (deleteProperty) await deleteTag(request, id);
    return { kind: 'clean' };
  }

  for (let rounds = 1; ; rounds += 1) {
    try {
      return await patiently(round, () => !isBegun);
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
      if (error.code === 'not-found') return { kind: 'clean' };
      isBegun ||= isOutcomeUnknown(error);
      if (rounds === MOST_ROUNDS || !isWorthAnotherRound(error)) return failedRemoval(error);
      await pause(rounds);
    }
  }
}

/** What became of an issue for which something was thrown. */
export const failedRemoval = (error: unknown): Removal => ({
  kind: 'failed',
  failure: failureFrom(error),
  jiraWords: error instanceof JiraError && error.code === 'rejected' ? error.messages : [],
});

const isOutcomeUnknown = ({ code }: JiraError): boolean => code === 'connection-lost' || code === 'jira-unavailable';

const isWorthAnotherRound = (error: JiraError): boolean => isOutcomeUnknown(error) || error.code === 'conflict';

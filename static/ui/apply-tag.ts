import { withTagState, type JiraIssue, type ProjectLabels } from '#issue';
import { deleteTag, editIssue, getIssue, JiraError, type Request } from '#jira';
import { planTagStep, type LeftAlone, type TagAim, type TagChange } from '#run';

/** Rounds per issue: when an answer is lost, whether the write took effect is not known, so the issue is read again. */
const MOST_ROUNDS = 3;

/** What applying needs of the page. */
export interface ApplyPorts {
  readonly request: Request;
  readonly names: ProjectLabels;
  /** What to read of the issue; left out: the usual fields. */
  readonly fields?: readonly string[];
  /**
   * Makes a round, and again while Jira says that there are too many calls.
   *
   * @param mayStop whether the round may be given up just now
   */
  readonly patiently: <Result>(round: () => Promise<Result>, mayStop: () => boolean) => Promise<Result>;
  /** Waits a moment before another round. */
  readonly pause: (rounds: number) => Promise<void>;
}

/** What became of an issue's tag. */
export type Applied =
  /** Written, by this or by an earlier try; the issue as it must be now. */
  | { readonly kind: 'written'; readonly issue: JiraIssue; readonly change: TagChange }
  | { readonly kind: 'left'; readonly why: LeftAlone; readonly issue: JiraIssue }
  /** With the change that may have come through all the same: hand it in again with another try. */
  | { readonly kind: 'failed'; readonly error: JiraError; readonly lost: TagChange | undefined };

/**
 * Tags an issue, or takes a tag back, in rounds of reading, planning and writing: after every wait and every lost answer
 * the issue is read anew, because somebody may have decided meanwhile. Once something was written, it is seen through.
 *
 * @param lost the change that an earlier try may have made
 * @throws whatever gives up a wait, when nothing was written
 */
export async function applyTag(
  id: string,
  aim: TagAim,
  { request, names, fields, patiently, pause }: ApplyPorts,
  lost?: TagChange,
): Promise<Applied> {
  /** Begun, and its outcome not known. */
  let begun = lost;
  /** The first of two writes is made. */
  let isHalf = false;

  async function round(): Promise<Applied> {
    const issue = await getIssue(request, id, fields);
    const step = planTagStep(issue, aim, names, begun);
    if (step.kind === 'forbidden') throw new JiraError('forbidden', []);
    if (step.kind === 'left') return { kind: 'left', why: step.why, issue };
    if (step.kind === 'done') return { kind: 'written', issue, change: step.change };
    const { change, write } = step;
    const { edit } = write;
    // Planning another write proves that the one before did not stand.
    begun = undefined;
    if (edit !== undefined) {
      await begin(change, () => editIssue(request, id, edit));
      isHalf = write.deleteProperty;
    }
    if (write.deleteProperty) await begin(change, () => deleteTag(request, id));
    return { kind: 'written', issue: withTagState(issue, change.after), change };
  }

  async function begin(change: TagChange, write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      if (isOutcomeUnknown(error)) begun = change;
      throw error;
    }
  }

  for (let rounds = 1; ; rounds += 1) {
    try {
      return await patiently(round, () => begun === undefined && !isHalf);
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
      if (rounds === MOST_ROUNDS || !isWorthAnotherRound(error)) return { kind: 'failed', error, lost: begun };
      await pause(rounds);
    }
  }
}

const isOutcomeUnknown = (error: unknown): boolean =>
  error instanceof JiraError && (error.code === 'connection-lost' || error.code === 'jira-unavailable');

const isWorthAnotherRound = (error: JiraError): boolean => isOutcomeUnknown(error) || error.code === 'conflict';

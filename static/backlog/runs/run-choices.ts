import type { RunView } from '#contract';
import type { RunCommand } from '#run';

/** What somebody who may stop a run can choose now. */
interface RunChoices {
  readonly mayPause: boolean;
  readonly mayCancel: boolean;
  /** It waits for its starter's tab: others can end it without, as it stands. */
  readonly mayEnd: boolean;
}

/**
 * What can be said of a run that is not over.
 *
 * @param asked what was said already, and is not done yet
 */
export function runChoices(
  { command, keeping }: Pick<RunView, 'command' | 'keeping'>,
  isMine: boolean,
  asked: RunCommand | undefined,
): RunChoices {
  const isCancelled = command === 'cancel';
  const mayEnd = keeping === 'needs-tab' && !isMine;
  return {
    mayPause: asked === undefined && !isCancelled && keeping !== 'preparing',
    mayCancel: !mayEnd && asked !== 'cancel' && !isCancelled,
    mayEnd,
  };
}

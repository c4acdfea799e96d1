import type { RunView } from '#contract';
import type { Portion } from '#run';

import { inSlices } from '../../ui/in-slices';
import type { PagePorts } from '../page-ports';
import { followedIds, type FollowUp } from './followed-ids';
import { readPortions } from './read-portions';

/**
 * Finds the issues that an undo or a retry of a run may write.
 *
 * @param known the run's portions, where they were read already
 * @throws FunctionFailed; the signal's reason
 */
export async function findFollowed(
  ports: PagePorts,
  header: RunView['header'],
  known: readonly Portion[] | undefined,
  followUp: FollowUp,
  signal: AbortSignal,
): Promise<readonly number[]> {
  if (followUp.kind === 'undo' && followUp.only !== undefined) return [...followUp.only];
  const portions = known ?? (await readPortions(ports, header, signal));
  const ids = await inSlices(portions, (portion) => followedIds([portion], followUp), ports.slices, signal);
  return ids.flat();
}

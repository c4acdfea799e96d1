import { newLane, type Lane } from './lane';

/** Most pages that are asked for at once: enough to hide the way to Jira and back, far from a burst. */
export const LANES_MOST = 4;
/** Issues that must be left in a lane for another to be worth a page that is only half full. */
const WORTH_ISSUES = 400;

/**
 * The lanes with the longest rest of one cut in two, where there is room for one more and it is worth it. How much is left
 * of a lane is told from how close its issues have lain so far.
 *
 * @param newest when the newest issue was created, milliseconds since 1970
 */
export function splitLanes(lanes: readonly Lane[], newest: number): readonly Lane[] {
  const open = lanes.filter(({ isDone }) => !isDone);
  if (open.length >= LANES_MOST) return lanes;
  const longest = open.map((lane) => ({ lane, ...restOf(lane, newest) })).sort((a, b) => b.issues - a.issues)[0];
  if (longest === undefined || longest.issues < 2 * WORTH_ISSUES) return lanes;
  const { lane, begin, end } = longest;
  const middle = Math.floor((begin + end) / 2);
  const halves: readonly Lane[] = [{ ...lane, to: middle }, newLane(middle, lane.to)];
  return lanes.flatMap((each) => (each === lane ? halves : [each]));
}

function restOf({ first, to, reached, read }: Lane, newest: number) {
  const end = Math.min(to ?? newest, newest);
  if (first === null || reached === null || reached <= first) return { begin: end, end, issues: 0 };
  return { begin: reached, end, issues: (read / (reached - first)) * Math.max(0, end - reached) };
}

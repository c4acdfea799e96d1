import { standingTag, type ProjectLabels, type TagState } from '#issue';
import type { Side } from '#rules';

/**
 * The place that somebody chose by setting a label by hand, and that the property does not know yet. Beside a tag of the
 * app's the other side's label is newer: the app takes that one off whenever it tags. Both labels by hand, without a tag
 * or beside a person's, decide nothing.
 */
export function sideByHand({ tag, labels }: TagState, names: ProjectLabels): Side | undefined {
  const standing = standingTag(tag, labels, names);
  if (standing.kind === 'labelled') return standing.place;
  if (names === null || standing.kind !== 'tagged' || standing.by === 'person') return undefined;
  const other: Side = standing.place === 'backlog' ? 'plan' : 'backlog';
  return labels.includes(names[other]) ? other : undefined;
}

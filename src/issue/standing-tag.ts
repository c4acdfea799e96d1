import { SIDES, type Side } from '#rules';

import { DEFAULT_LABELS, type ProjectLabels } from './label-names';
import { isOpenTag } from './open-tag';
import { TAG_SCHEMA, type Tag } from './tag';

/** What is decided about an issue: the property and the labels read together. */
export type StandingTag =
  | { readonly kind: 'none' }
  /** The property says so, and the labels do not contradict it. */
  | { readonly kind: 'tagged'; readonly place: Side; readonly by: 'run' | 'person'; readonly rules: number }
  /** Somebody set the label by hand: a person's decision that the property does not know yet. */
  | { readonly kind: 'labelled'; readonly place: Side }
  /** Somebody took the label off by hand: a person's decision against the tag. */
  | { readonly kind: 'removed'; readonly place: Side };

/**
 * Reads the tag that stands. The property is the truth, unless the labels were changed by hand since: then a person
 * decided. Beside a tag of the app's the other side's label is newer, because the app takes that one off whenever it tags,
 * and says so where Jira does not. Both labels by hand, without a tag or beside a person's, decide nothing.
 *
 * @param tag the parsed property
 * @param labels the labels
 * @param names the project's label names; without any, the property alone decides
 */
export function standingTag(tag: Tag | undefined, labels: readonly string[], names: ProjectLabels): StandingTag {
  const labelled = names === null ? [] : SIDES.filter((side) => labels.includes(names[side]));
  const [only, second] = labelled;
  const byHand: StandingTag =
    only !== undefined && second === undefined ? { kind: 'labelled', place: only } : { kind: 'none' };
  if (tag === undefined || tag.by === 'suggestion') return byHand;
  const removed = removedFrom(tag, names);
  if (removed !== undefined) return only === undefined || second !== undefined ? removed : byHand;
  if (tag.place === 'mixed' || tag.place === 'unclear') return byHand;
  const { place, by, rules, label = DEFAULT_LABELS[place] } = tag;
  const isNewer = by === 'run' && tag.beside !== true && !isOpenTag(tag);
  if (isNewer && second !== undefined) return { kind: 'labelled', place: place === 'backlog' ? 'plan' : 'backlog' };
  // Only a label that the tag was written with can be missed: labels of other names, or none, were chosen since.
  const isAsWritten = labelled.length === 0 && names?.[place] !== label;
  if (labelled.includes(place) || isAsWritten) return { kind: 'tagged', place, by, rules };
  return only === undefined ? { kind: 'removed', place } : byHand;
}

/**
 * What is kept of a label that somebody took off by hand: neither place, by a person. The tag remembers which label it
 * was.
 */
export function removalTag(place: Side, rules: number, names: ProjectLabels): Tag {
  const label = (names ?? DEFAULT_LABELS)[place];
  return { schema: TAG_SCHEMA, place: 'unclear', band: 'low', by: 'person', rules, label };
}

function removedFrom({ place, by, label }: Tag, names: ProjectLabels): StandingTag | undefined {
  if (place !== 'unclear' || by !== 'person') return undefined;
  const isPlan = label === (names ?? DEFAULT_LABELS).plan || label === DEFAULT_LABELS.plan;
  return { kind: 'removed', place: isPlan ? 'plan' : 'backlog' };
}

/** Whether a person decided, so that no rule may change the tag. */
export function isPersonsDecision(standing: StandingTag): boolean {
  return (
    standing.kind === 'labelled' ||
    standing.kind === 'removed' ||
    (standing.kind === 'tagged' && standing.by === 'person')
  );
}

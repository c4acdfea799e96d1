import { parseTag, standingTag, TAG_PROPERTY, tagPermission, undoPlan } from '#issue';
import type { JiraIssue, LabelNames, Tag, TagBefore, TagDecision, UndoPlan } from '#issue';

/** What taking one tag back means. */
export type TagUndoPlan =
  | { readonly kind: 'write'; readonly undo: UndoPlan }
  /** It is as it was before: taken back already. */
  | { readonly kind: 'undone' }
  /** Somebody changed the tag or its label since: theirs stays. */
  | { readonly kind: 'changed-since' };

/**
 * The way back for one issue that was tagged, if what was written still stands. An undo that stopped half-way, the
 * property back and the label not, is finished.
 *
 * @param issue as it is now
 * @param written what the app decided then
 * @param before what stood before that
 */
export function planTagUndo(issue: JiraIssue, written: TagDecision, before: TagBefore, names: LabelNames): TagUndoPlan {
  const { labels } = issue.fields;
  const tag = parseTag(issue.properties[TAG_PROPERTY]);
  const propertyIsBack = isSameTag(tag, before.tag);
  const labelsAreBack = Object.values(names).every((name) => labels.includes(name) === before.labels.includes(name));
  if (propertyIsBack && labelsAreBack) return { kind: 'undone' };
  const standing = standingTag(tag, labels, names);
  const stands = tag !== undefined && standing.kind === 'tagged' && isDecision(tag, written);
  const isHalfWay = propertyIsBack && labels.includes(names[written.place]);
  if (!stands && !isHalfWay) return { kind: 'changed-since' };
  return { kind: 'write', undo: undoPlan(before, labels, names, tagPermission(issue)) };
}

const isDecision = (tag: Tag, { place, band, by, rules }: TagDecision): boolean =>
  tag.place === place && tag.band === band && tag.by === by && tag.rules === rules;

const TAG_FIELDS = ['place', 'band', 'by', 'rules', 'run', 'label'] as const;

function isSameTag(one: Tag | undefined, other: Tag | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return TAG_FIELDS.every((field) => one[field] === other[field]);
}

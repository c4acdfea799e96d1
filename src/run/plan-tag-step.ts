import {
  isSameTag,
  standingTag,
  stateAfter,
  tagEdit,
  tagPermission,
  tagState,
  undoWrite,
  type JiraIssue,
  type ProjectLabels,
  type TagDecision,
  type TagState,
  type TagWrite,
} from '#issue';
import type { Band, Place } from '#rules';

import { planTag, type TagChoice, type TagPlan } from './plan-tag';

/** A change of a tag: what stood before it, and what stands when all of it was written. */
export interface TagChange {
  readonly before: TagState;
  readonly after: TagState;
}

/** What somebody wants of an issue's tag. */
export type TagAim =
  /** One of a list: see {@link planTag}. */
  | {
      readonly kind: 'approve';
      readonly suggestion: { readonly place: Place; readonly band: Band };
      readonly choice: TagChoice;
      readonly rules: number;
    }
  /** A person decides about one issue, looking at what stood there. */
  | { readonly kind: 'decide'; readonly decision: TagDecision; readonly shown: TagState }
  /** A change is taken back. */
  | { readonly kind: 'undo'; readonly change: TagChange };

/** What to do next with an issue that was just read. */
export type TagStep =
  | { readonly kind: 'write'; readonly change: TagChange; readonly write: TagWrite }
  /** It is as it was wanted: a change made before has come through. */
  | { readonly kind: 'done'; readonly change: TagChange }
  | { readonly kind: 'left'; readonly why: LeftAlone }
  /** This user may not write what would have to be written. */
  | { readonly kind: 'forbidden' };

/** Why nothing is written. `changed-since`: somebody changed the tag or its label, theirs stays. */
export type LeftAlone = Exclude<TagPlan['kind'], 'write'> | 'changed-since';

/**
 * Plans the next write from the issue as it is now, so that what a person decided meanwhile survives. A write whose
 * answer was lost, or only half of which was made, is planned again from a new reading.
 *
 * @param lost a change begun before whose outcome is not known
 */
export function planTagStep(issue: JiraIssue, aim: TagAim, names: ProjectLabels, lost?: TagChange): TagStep {
  if (aim.kind === 'undo') return planUndo(issue, aim.change, names);
  const now = tagState(issue);
  const isOurs = lost !== undefined && isSameTag(now, lost.after, names);
  if (isOurs && (aim.kind === 'approve' || isDecision(now, aim.decision))) return { kind: 'done', change: lost };
  if (aim.kind === 'decide') {
    const isAsShown = isOurs || isSameTag(now, aim.shown, names);
    return isAsShown ? writing(issue, now, aim.decision, names) : { kind: 'left', why: 'changed-since' };
  }
  const standing = standingTag(now.tag, now.labels, names);
  const plan = planTag({ ...aim.suggestion, standing }, aim.choice, aim.rules);
  return plan.kind === 'write' ? writing(issue, now, plan.decision, names) : { kind: 'left', why: plan.kind };
}

/** Whether a change can be taken back: it stands as it was written, or is taken back by half. */
export function isUndoable(now: TagState, { before, after }: TagChange, names: ProjectLabels): boolean {
  const half = stateAfter(after, { ...undoWrite(before, after, names), deleteProperty: false });
  return !isSameTag(now, before, names) && (isSameTag(now, after, names) || isSameTag(now, half, names));
}

function writing(issue: JiraIssue, now: TagState, decision: TagDecision, names: ProjectLabels): TagStep {
  const permission = tagPermission(issue);
  if (!permission.mayTag) return { kind: 'forbidden' };
  const write = { edit: tagEdit(decision, now.labels, names, permission), deleteProperty: false };
  return { kind: 'write', change: { before: now, after: stateAfter(now, write) }, write };
}

function planUndo(issue: JiraIssue, change: TagChange, names: ProjectLabels): TagStep {
  const now = tagState(issue);
  const back: TagChange = { before: now, after: change.before };
  if (isSameTag(now, change.before, names)) return { kind: 'done', change: back };
  if (!isUndoable(now, change, names)) return { kind: 'left', why: 'changed-since' };
  const write = undoWrite(change.before, now, names);
  const { mayTag, mayLabel } = tagPermission(issue);
  const needsLabels = write.edit?.update.labels !== undefined;
  if (!mayTag || (needsLabels && !mayLabel)) return { kind: 'forbidden' };
  return { kind: 'write', change: { before: now, after: stateAfter(now, write) }, write };
}

const isDecision = ({ tag }: TagState, { place, band, by, rules }: TagDecision): boolean =>
  tag?.place === place && tag.band === band && tag.by === by && tag.rules === rules;

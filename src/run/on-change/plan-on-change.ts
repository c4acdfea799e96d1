import {
  hasForeignTag,
  isOpenTag,
  isPersonsDecision,
  isSameTag,
  removalTag,
  ownLabels,
  standingTag,
  stateAfter,
  tagEdit,
  TAG_PROPERTY,
  TAG_SCHEMA,
  tagState,
  type IssueEdit,
  type JiraIssue,
  type ProjectLabels,
  type Tag,
  type TagPermission,
  type TagState,
} from '#issue';
import { takesPart, type OnChange, type Settings, type Suggestion } from '#rules';

import { bandOfDecision } from '../band-of-decision';
import type { ChangeStep, ChangeWrite } from './change-step';

/** In place of a run's id, in tags that the app wrote by itself. No run has an id with a hyphen. */
export const BY_ITSELF = 'on-change';

/** What the project's rules and settings say of an issue as it was just read. */
export interface ChangeSubject {
  readonly suggestion: Pick<Suggestion, 'place' | 'band'>;
  readonly onChange: Exclude<OnChange, 'nothing'>;
  readonly names: ProjectLabels;
  readonly settings: Settings | undefined;
  /** Version of the rules that suggest. */
  readonly rules: number;
  /**
   * Labels that a run may have left there which was ended before it was through with the tag that stands; undefined: it
   * is not over.
   */
  readonly leftLabels?: readonly string[] | undefined;
  /** Whether it is in the list of a run that is going: its label may be on its way, or be what the run has to take off. */
  readonly isBeingWritten?: boolean;
}

/**
 * Plans what to write on an issue that is new or was changed, from the issue as it is now. The app by itself replaces
 * nothing but its own suggestions and tags; what a person decided or approved stays, and a decision that was made by
 * hand is recorded. Nothing is planned where it stands so already.
 *
 * @param permission what the app may edit of it
 */
export function planOnChange(issue: JiraIssue, subject: ChangeSubject, permission: TagPermission): ChangeStep {
  const { names, suggestion, settings, rules } = subject;
  const now = tagState(issue);
  const isOpen = isOpenTag(now.tag) && subject.leftLabels === undefined;
  if (isOpen || subject.isBeingWritten === true) return { kind: 'left', why: 'run-open' };
  if (hasForeignTag(issue)) return { kind: 'left', why: 'approved' };
  if (!permission.mayTag) return { kind: 'left', why: 'forbidden' };
  const write = (what: ChangeWrite, edit: IssueEdit): ChangeStep =>
    isWritten(now, edit, names) ? { kind: 'left', why: 'same' } : { kind: 'write', what, edit };

  const standing = standingTag(now.tag, now.labels, names);
  if (standing.kind === 'labelled') {
    const byHand = standing.place;
    // Nobody's hand: the run did not come to take it off.
    if (names !== null && subject.leftLabels?.includes(names[byHand]) === true)
      return { kind: 'left', why: 'approved' };
    const decision = { place: byHand, band: bandOfDecision(suggestion, byHand), by: 'person', rules } as const;
    return write('decision', tagEdit(decision, now.labels, names, permission));
  }
  if (standing.kind === 'removed' && now.tag?.place === standing.place) {
    const properties = [{ key: TAG_PROPERTY, value: removalTag(standing.place, rules, names) }];
    return write('decision', { update: {}, properties });
  }
  if (isPersonsDecision(standing)) return { kind: 'left', why: 'person-decided' };
  const isOwn = standing.kind === 'tagged' && now.tag?.run === BY_ITSELF;
  if (standing.kind === 'tagged' && !isOwn) return { kind: 'left', why: 'approved' };
  if (isOwn && subject.onChange !== 'tag-high') return { kind: 'left', why: 'same' };
  if (now.tag === undefined && !takesPart(settings, issue.fields.issuetype.name))
    return { kind: 'left', why: 'left-out' };

  const { place, band } = suggestion;
  const isSide = place === 'backlog' || place === 'plan';
  const staysPut = isOwn && standing.place === place;
  // Left behind, the label of an earlier tag would look like one that was set by hand.
  if (isOwn && !staysPut && !permission.mayLabel && !hasNoLabel(now, names)) return { kind: 'left', why: 'forbidden' };
  const mayTag = subject.onChange === 'tag-high' && (isOwn || hasNoLabel(now, names));
  if (isSide && mayTag && (band === 'high' || staysPut)) {
    const edit = tagEdit({ place, band, by: 'run', rules }, now.labels, names, permission);
    return write('tag', markedAsOwn(edit));
  }
  return write('suggestion', suggestionEdit(subject, isOwn ? now.labels : [], permission));
}

/** Labels of both sides, set by hand, decide nothing; yet the app takes none of them off. */
const hasNoLabel = ({ labels }: TagState, names: ProjectLabels): boolean =>
  !ownLabels(names).some((name) => labels.includes(name));

/** The edit that keeps the suggestion, and takes off the labels that went with a tag of the app's own. */
function suggestionEdit(
  { suggestion: { place, band }, rules, names }: ChangeSubject,
  labels: readonly string[],
  { mayLabel }: TagPermission,
): IssueEdit {
  const value: Tag = { schema: TAG_SCHEMA, place, band, by: 'suggestion', rules };
  const remove = mayLabel ? ownLabels(names).filter((name) => labels.includes(name)) : [];
  return {
    update: remove.length === 0 ? {} : { labels: remove.map((name) => ({ remove: name })) },
    properties: [{ key: TAG_PROPERTY, value }],
  };
}

const markedAsOwn = (edit: IssueEdit): IssueEdit => ({
  ...edit,
  properties: (edit.properties ?? []).map(({ key, value }) => ({ key, value: { ...value, run: BY_ITSELF } })),
});

/** Whether the edit would change nothing; that other rules say the same is no change. */
function isWritten(now: TagState, edit: IssueEdit, names: ProjectLabels): boolean {
  const after = stateAfter(now, { edit, deleteProperty: false });
  if (now.tag === undefined || after.tag === undefined) return false;
  return isSameTag(now, { ...after, tag: { ...after.tag, rules: now.tag.rules } }, names);
}

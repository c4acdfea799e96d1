import { DEFAULT_LABELS, isOpenTag, openRunOf, ownLabels, standingTag, type Tag } from '#issue';
import type { LeftOut, Portion, RunGroup, RunHeader, RunState } from '#run';
import { isDeepStrictEqual } from 'node:util';

import type { SimIssue } from './sim-issue';
import type { Act, SimPeople } from './sim-people';
import { isSameJson } from './sim-site';

/** What is wrong with a site after a run. */
export interface Fault {
  /** `early`: Jira was asked before the time that it had told. */
  readonly kind: 'lost' | 'duplicated' | 'wrong' | 'overwritten' | 'unfinished' | 'leaked' | 'early';
  readonly issue: number;
  readonly says: string;
}

/** A run as the store holds it in the end. */
export interface KeptRun {
  readonly header: RunHeader;
  readonly state: RunState;
  readonly isOver: boolean;
  readonly portions: readonly Portion[];
}

/** An issue as it was when the run was approved. */
export interface Stood {
  readonly tag: Tag | undefined;
  readonly labels: readonly string[];
  readonly isThere: boolean;
  readonly projectId: string;
}

export interface Judged {
  readonly run: KeptRun;
  /** What was approved: by whom, with which rules, and what is to be written. */
  readonly expected: { readonly header: Partial<RunHeader>; readonly portions: readonly Portion[] };
  readonly people: SimPeople;
  readonly issues: ReadonlyMap<number, SimIssue>;
  /** How all issues of the site were before. */
  readonly stood: ReadonlyMap<number, Stood>;
  /** Something happened that may keep the run from what was approved: then what is listed counts as told. */
  readonly isHindered: boolean;
  /** The user may no longer edit, or not in bulk: then what a person decided meanwhile cannot be put right, but is listed. */
  readonly hasLostEditing: boolean;
  /** Issues that were changed in the moment that single edits cannot see. */
  readonly inTheMoment: ReadonlySet<number>;
  readonly tellsMails: boolean;
  readonly mails: number;
}

/** Compares a site with what must have come of a run. */
export function judge(judged: Judged): readonly Fault[] {
  const { run, expected, issues, stood } = judged;
  if (!run.isOver) return [{ kind: 'unfinished', issue: 0, says: JSON.stringify(run.state) }];
  const left = new Map(
    run.portions.flatMap((portion) => portion.left.flatMap(({ why, ids }) => ids.map((id) => [id, why] as const))),
  );
  const approved = new Map(
    expected.portions.flatMap(({ groups }) => groups.flatMap((group) => group.ids.map((id) => [id, group] as const))),
  );
  const faults: Fault[] = [];
  for (const issue of issues.values()) {
    const before = stood.get(issue.id);
    if (before === undefined) continue;
    const group = approved.get(issue.id);
    const isUnreached = group !== undefined && isBeyond(run, issue.id);
    const why = left.get(issue.id) ?? (isUnreached ? 'cancelled' : undefined);
    const fault = group === undefined ? judgeOther(issue, before, judged) : judgeOne(issue, group, why, before, judged);
    if (fault !== undefined) faults.push({ issue: issue.id, ...fault });
  }
  return [...judgeRecord(judged), ...faults, ...judgeCounts(run), ...judgeMails(judged)];
}

type Found = Omit<Fault, 'issue'> | undefined;

/** Issues of portions that a cancelled run has not come to are not listed one by one. */
const isBeyond = ({ state, portions }: KeptRun, id: number): boolean =>
  state.status === 'cancelled' &&
  portions.slice(state.at.portion).some(({ groups }) => groups.some(({ ids }) => ids.includes(id)));

function judgeOther(issue: SimIssue, before: Stood, { people }: Judged): Found {
  if (issue.appChanges.length > 0) return { kind: 'wrong', says: 'was changed, and nobody approved it' };
  const isAsBefore = isSameJson(issue.tag, before.tag ?? null) && sameSet(issue.labels, before.labels);
  return isAsBefore || people.acts.has(issue.id) ? undefined : { kind: 'wrong', says: 'is not as it was' };
}

function judgeOne(issue: SimIssue, group: RunGroup, why: LeftOut | undefined, before: Stood, judged: Judged): Found {
  if (judged.inTheMoment.has(issue.id)) return undefined;
  const act = judged.people.acts.get(issue.id);
  const overwritten = act === undefined ? undefined : judgeIntent(withoutClinging(issue, group, act), act, judged.run);
  // What was ended as it stood nobody puts right before it is gone on with, or taken back.
  const isPast = (judged.hasLostEditing && why !== undefined) || why === 'half-done';
  if (overwritten !== undefined && !isPast) return overwritten;
  const isWritten = isAs(issue, group.after, group.labelsAfter);
  const foreign = others(issue.labels);
  if (act === undefined && !sameSet(foreign, others(before.labels)))
    return { kind: 'wrong', says: 'other labels changed' };
  const asApproved =
    isAs(before, group.before, group.labelsBefore) &&
    before.isThere &&
    before.projectId === judged.run.header.projectId;
  if (!asApproved || act !== undefined) return judgeTouched(issue, group, why, before, judged);
  if (why === undefined) {
    if (!isWritten)
      return { kind: isAs(issue, group.before, group.labelsBefore) ? 'lost' : 'wrong', says: `is ${told(issue)}` };
    return judgeOnce(issue, group, judged);
  }
  return judgeLeft(issue, group, why, judged);
}

/** Left out though nobody touched it: for a reason, and then as it was. */
function judgeLeft(issue: SimIssue, group: RunGroup, why: LeftOut, judged: Judged): Found {
  const { isHindered, hasLostEditing, run } = judged;
  const isAsBefore = isAs(issue, group.before, group.labelsBefore);
  const canRefuse = issue.isPoisonous || issue.isClinging;
  switch (why) {
    case 'label-failed': {
      const isBare = group.after !== null && isAs(issue, { ...group.after, label: false }, []);
      if (!canRefuse && !isHindered) return { kind: 'lost', says: 'its label could have been written' };
      return isAsBefore || isBare || hasLostEditing
        ? undefined
        : { kind: 'wrong', says: `is ${told(issue)} without its label` };
    }
    case 'label-stays': {
      if (!canRefuse && !isHindered) return { kind: 'lost', says: 'its other label could have been taken off' };
      return isAs(issue, marked(group), both(group)) ||
        ((isHindered || hasLostEditing) && isAs(issue, group.after, both(group)))
        ? undefined
        : { kind: 'wrong', says: `is ${told(issue)} beside the other label` };
    }
    case 'forbidden':
      if (!issue.isEditable) return isAsBefore ? undefined : { kind: 'wrong', says: 'was written though forbidden' };
      return isHindered ? undefined : { kind: 'lost', says: 'could have been written' };
    case 'cancelled':
      if (run.state.status !== 'cancelled') return { kind: 'lost', says: 'nobody cancelled it' };
      return isAsBefore || isHindered ? undefined : { kind: 'wrong', says: `is ${told(issue)} though cancelled` };
    case 'half-done': {
      if (run.state.status !== 'cancelled') return { kind: 'lost', says: 'nobody ended it' };
      const isOfRun = issue.tag?.run?.startsWith(run.header.id) === true;
      const isPutBack = [group.before ?? group.after, group.after, marked(group)].some((tag) =>
        isSameJson(issue.tag, tag),
      );
      // Issue by issue, a tag that is to go is a suggestion for a moment, once its label is off.
      const isByHalf = run.header.mode === 'single' && group.after === null && issue.tag?.by === 'suggestion';
      return isOfRun || isAsBefore || isPutBack || isByHalf
        ? undefined
        : { kind: 'wrong', says: `is ${told(issue)} though half done` };
    }
    case 'failed':
    case 'changed-since':
    case 'person-decided':
    case 'gone':
    case 'moved':
      return isHindered ? undefined : { kind: 'lost', says: `is left out as ${why}, for no reason; is ${told(issue)}` };
  }
}

/** Somebody changed it before or while the run wrote. */
function judgeTouched(
  issue: SimIssue,
  group: RunGroup,
  why: LeftOut | undefined,
  before: Stood,
  { run, people }: Judged,
): Found {
  const isAsWanted = (one: Pick<Stood, 'tag' | 'labels'>): boolean => isAs(one, group.after, group.labelsAfter);
  if (why !== undefined || isAsWanted(issue) || !issue.isThere) return undefined;
  // Untagged by a person as the undo would have, and suggested anew by the app.
  if (issue.tag?.by === 'suggestion' && isAsWanted({ ...issue, tag: undefined })) return undefined;
  // There was nothing to write and nothing was written: what somebody did came before the run looked, or after.
  if (isAsWanted(before) && issue.appChanges.length === 0) return undefined;
  // An undo whose second step came after what somebody did beside it.
  if (run.header.mode === 'single' && isSameJson(issue.tag, group.after)) return undefined;
  // Changed once all was as approved: that is nothing for the run to list.
  const act = people.acts.get(issue.id);
  const wasWritten = act !== undefined && act.appChanges === issue.appChanges.length && issue.appChanges.length > 0;
  if (wasWritten) return undefined;
  return { kind: 'lost', says: `was touched, and is not listed; is ${told(issue)}` };
}

function judgeOnce({ appChanges }: SimIssue, group: RunGroup, { run }: Judged): Found {
  const labels = appChanges.filter(({ what }) => what === 'label').length;
  const tags = appChanges.length - labels;
  const changed = [...group.labelsBefore, ...group.labelsAfter].filter(
    (label) => group.labelsBefore.includes(label) !== group.labelsAfter.includes(label),
  ).length;
  const mostTags = run.header.mode === 'property' ? 1 : 2;
  const isOnce = labels <= changed && tags <= mostTags;
  return isOnce ? undefined : { kind: 'duplicated', says: `${tags} writes of the tag, ${labels} of labels` };
}

/** Without the label that the run put there after a person had decided, where Jira does not let it be taken off again. */
function withoutClinging(issue: SimIssue, { labelsAfter }: RunGroup, act: Act): SimIssue {
  if (!issue.isClinging) return issue;
  return {
    ...issue,
    labels: issue.labels.filter((label) => act.labels.includes(label) || !labelsAfter.includes(label)),
  };
}

/** Whether what a person did last still stands. */
function judgeIntent(issue: SimIssue, { intent, what, labels }: Act, { header, state }: KeptRun): Found {
  if (intent === undefined || intent.kind === 'any' || !issue.isThere) return undefined;
  // A tag that a run left when it was ended says nothing of its label: that it was taken off is seen by the label alone.
  const isLeftovers = isOpenTag(issue.tag) && (openRunOf(issue.tag) !== header.id || state.status === 'cancelled');
  if (isLeftovers && intent.kind === 'not' && sameSet(issue.labels, labels)) return undefined;
  const standing = standingTag(issue.tag, issue.labels, DEFAULT_LABELS);
  const says = `after ${what} (${JSON.stringify(intent)}) it is ${told(issue)}`;
  const stands =
    intent.kind === 'place'
      ? standing.kind !== 'none' && standing.kind !== 'removed' && standing.place === intent.place
      : intent.kind === 'none'
        ? standing.kind === 'none'
        : !((standing.kind === 'tagged' || standing.kind === 'labelled') && standing.place === intent.place) ||
          (intent.beside !== undefined && isSameJson(issue.tag, intent.beside));
  return stands ? undefined : { kind: 'overwritten', says };
}

/** What is kept of a run is what was approved, to the end. */
function judgeRecord({ run: { header, portions }, expected }: Judged): readonly Fault[] {
  const isAsApproved = Object.entries(expected.header).every(([name, value]) =>
    Object.entries(header).some(([other, kept]) => other === name && isDeepStrictEqual(kept, value)),
  );
  const groups = (some: readonly Portion[]) => some.map((portion) => portion.groups);
  if (isAsApproved && isDeepStrictEqual(groups(portions), groups(expected.portions))) return [];
  return [{ kind: 'wrong', issue: 0, says: `not what was approved: ${JSON.stringify(header)}` }];
}

function judgeCounts({ state, header }: KeptRun): readonly Fault[] {
  const left = Object.values(state.left).reduce((sum, count) => sum + count, 0);
  const isRight = state.written + left === header.issues && state.done === header.issues;
  return isRight ? [] : [{ kind: 'wrong', issue: 0, says: `the counts: ${JSON.stringify(state)} of ${header.issues}` }];
}

const judgeMails = ({ tellsMails, mails }: Judged): readonly Fault[] =>
  tellsMails || mails === 0 ? [] : [{ kind: 'duplicated', issue: 0, says: `${mails} mails` }];

const isAs = ({ tag, labels }: Pick<Stood, 'tag' | 'labels'>, wanted: Tag | null, own: readonly string[]): boolean =>
  isSameJson(tag, wanted) && sameSet(ownOf(labels), own);
const ownOf = (labels: readonly string[]): readonly string[] =>
  ownLabels(DEFAULT_LABELS).filter((label) => labels.includes(label));
const others = (labels: readonly string[]): readonly string[] =>
  labels.filter((label) => !ownLabels(DEFAULT_LABELS).includes(label));
const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value) => other.includes(value));
const both = ({ labelsBefore, labelsAfter }: RunGroup): readonly string[] => [
  ...new Set([...labelsBefore, ...labelsAfter]),
];
/** The tag where Jira did not take the other label off. */
const marked = ({ after }: RunGroup): Tag | null => (after === null ? null : { ...after, beside: true });
const told = ({ tag, labels }: SimIssue): string =>
  `${tag === undefined ? 'no tag' : `${tag.by} ${tag.place} ${tag.run ?? ''} ${String(tag.label)}`} [${labels.join()}]`;

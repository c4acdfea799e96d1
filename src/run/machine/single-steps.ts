import { hasForeignTag, isSameTag, tagState, type JiraIssue, type TagState } from '#issue';

import { planTagStep } from '../plan-tag-step';
import type { LeftOut, RunGroup } from '../record/portion';
import type { EachRead, SingleWrite } from './effect';
import { eventOf, type Handlers } from './handler';
import { isSuggestedAnew, whoChanged } from './judge-claimed';
import { idsOf, leftOf } from './portion-plan';
import { groupOf } from './search-steps';
import { leave, withPosition, withSteps, type Work } from './work';

/** Issues that are read and written together, and those between two checkpoints. */
const TOGETHER = 5;
const BETWEEN_CHECKPOINTS = 500;
/** How long an edit without an answer is given before its issue is read again. */
const AGAIN_AFTER_MS = 10_000;
/** How far our reading of Jira's clock may be off. */
const CLOCK_MS = 2_000;

/**
 * Issue by issue, property and label in one edit, for those who may not make bulk changes. Jira does not compare here: what
 * a person changes in the moment between our reading of an issue and our edit of it is written over.
 */
export const singleSteps: Handlers<'next-single' | 'single' | 'write-each'> = {
  'next-single': {
    now: (work, _, at) => {
      const { next, reach, since } = work.state.at;
      const ids = work.portion === null ? [] : idsOf(work.portion);
      if (next >= ids.length) return work;
      const isSuspect = next < work.suspectsBefore;
      if (work.command === 'cancel' && !isSuspect) return leave(work, 'cancelled', ids.slice(next));
      if (next >= reach) {
        const position = {
          phase: 'single',
          begun: true,
          reach: next + BETWEEN_CHECKPOINTS,
          since: at - CLOCK_MS,
        } as const;
        return withSteps(withPosition(work, position), { do: 'checkpoint' }, { do: 'next-single' });
      }
      const left = work.portion === null ? new Map() : leftOf(work.portion);
      const end = Math.min(next + TOGETHER, reach);
      const batch = ids.slice(next, end).filter((id) => !left.has(id));
      const touchedSince = isSuspect ? since : null;
      return withSteps(
        work,
        { do: 'single', ids: batch, touchedSince },
        { do: 'passed', next: end },
        { do: 'next-single' },
      );
    },
  },
  single: {
    ask: (_, { ids }) => (ids.length === 0 ? undefined : { kind: 'read-each', ids }),
    on: (work, { ids, touchedSince }, event, at) => {
      const { reads } = eventOf(event, 'read-each');
      const groups = groupOf(work);
      const writes: SingleWrite[] = [];
      let planned = work;
      ids.forEach((id, nth) => {
        const group = groups.get(id);
        const plan = group === undefined ? 'done' : planOne(work, group, reads[nth], touchedSince);
        if (plan === 'done') return;
        if (typeof plan === 'string') planned = leave(planned, plan, [id]);
        else writes.push({ id, ...plan });
      });
      return writes.length === 0 ? planned : withSteps(planned, { do: 'write-each', writes, at });
    },
  },
  'write-each': {
    ask: (_, { writes }) => ({ kind: 'write-each', writes }),
    on: (work, { writes, at }, event) => {
      const { outcomes } = eventOf(event, 'written-each');
      const those = (outcome: string) => writes.flatMap(({ id }, nth) => (outcomes[nth] === outcome ? [id] : []));
      const told = leave(work, 'failed', those('refused'));
      const unknown = those('unknown');
      if (unknown.length === 0) return told;
      return withSteps(
        told,
        { do: 'pause', milliseconds: AGAIN_AFTER_MS },
        { do: 'single', ids: unknown, touchedSince: at - CLOCK_MS },
      );
    },
  },
};

/**
 * What to do with one issue: as with an undo, it is written only while it is as it was approved.
 *
 * @param touchedSince it may have been written after that: then one that is as it was, and was changed since, was put
 * back by somebody, and stays; null: it was never written
 */
function planOne(
  { header: { labels, projectId }, command }: Work,
  group: RunGroup,
  read: EachRead | undefined,
  touchedSince: number | null,
): Omit<SingleWrite, 'id'> | LeftOut | 'done' {
  if (read?.kind !== 'read') return 'gone';
  const { issue } = read;
  if (issue.fields.project?.id !== projectId) return 'moved';
  if (hasForeignTag(issue)) return 'changed-since';
  const now = tagState(issue);
  // A suggestion that the app has kept since is nobody's decision.
  const stood = isSuggestedAnew(group, now.tag) ? now.tag : (group.before ?? undefined);
  const before: TagState = { tag: stood, labels: group.labelsBefore };
  const after: TagState = { tag: group.after ?? undefined, labels: group.labelsAfter };
  const isAsBefore = isSameTag(now, before, labels);
  if (touchedSince !== null && isAsBefore && updatedAt(issue) >= touchedSince) return 'changed-since';
  if (command === 'cancel' && isAsBefore) return 'cancelled';
  const step = planTagStep(issue, { kind: 'undo', change: { before: after, after: before } }, labels);
  if (step.kind === 'write') return { write: step.write, standing: now.tag ?? null };
  if (step.kind === 'done') return 'done';
  if (step.kind === 'forbidden') return 'forbidden';
  return whoChanged({ id: 0, projectId, ...now, isForeign: false, updatedAt: 0 }, labels);
}

function updatedAt({ fields }: JiraIssue): number {
  const time = Date.parse(fields.updated ?? '');
  return Number.isNaN(time) ? 0 : time;
}

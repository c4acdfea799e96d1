import { expect, it } from '@jest/globals';

import type { Tag } from '#issue';
import { newRunState, startWork, type Effect, type Event, type IssueNow, type Portion, type RunGroup } from '#run';

import { openTag } from '../../../src/run/tags-of-run';
import { play } from './play';
import { runHeader } from './run-header';

const SUGGESTED: Tag = { schema: 1, place: 'plan', band: 'high', by: 'suggestion', rules: 3 };
const PLAN: Tag = { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 3, run: 'r1' };
const header = runHeader({ issues: 2 });
const untagged: RunGroup = { before: null, after: PLAN, labelsBefore: [], labelsAfter: ['project-plan'], ids: [1] };
const suggested: RunGroup = { ...untagged, before: SUGGESTED, ids: [2] };
const PORTION: Portion = { schema: 1, groups: [untagged, suggested], left: [] };
const TAKEN_OVER = 1_000_000;
const MINUTE = 60_000;

/** What is written by who takes a run over whose holder vanished in its first writes, on issues that carry these tags. */
function writtenAgain(tags: Readonly<Record<number, Tag | undefined>>): readonly number[] {
  const read = (id: number): IssueNow => ({
    id,
    projectId: '10000',
    labels: [],
    tag: tags[id],
    isForeign: false,
    updatedAt: 0,
  });
  const answer = (effect: Effect): Event | undefined => {
    switch (effect.kind) {
      case 'load-portion':
        return { kind: 'portion', portion: PORTION };
      case 'read':
        return { kind: 'read', issues: effect.ids.map(read) };
      case 'write-tag':
        return { kind: 'tag-begun', begun: { kind: 'refused' } };
      default:
        return undefined;
    }
  };
  const state = newRunState();
  const work = startWork(header, { ...state, at: { ...state.at, begun: true } }, 'go');
  let at = TAKEN_OVER;
  const { effects } = play(work, { answer, now: () => (at += MINUTE), until: ['may-edit', 'edit-labels'] });
  return effects.flatMap((effect) => (effect.kind === 'write-tag' ? effect.write.ids : []));
}

const open = openTag(header, untagged) ?? undefined;

it('Runs 2: a first write is sent again where nothing shows that it was made', () => {
  expect(writtenAgain({ 2: SUGGESTED })).toEqual([1, 2]);
});

it('Runs 2: a tag that somebody took off is not written again, where the write after it was made', () => {
  expect(writtenAgain({ 2: open })).toEqual([]);
});

it('Runs 2: what a person decided on issues of the next write says nothing of the one before', () => {
  expect(writtenAgain({ 2: { ...SUGGESTED, by: 'person' } })).toEqual([1, 2]);
});

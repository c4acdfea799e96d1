import { expect, it } from '@jest/globals';

import type { Tag } from '#issue';
import {
  advance,
  newRunState,
  startWork,
  type Effect,
  type Event,
  type IssueNow,
  type Portion,
  type RunGroup,
} from '#run';

import { openTag } from '../../../src/run/tags-of-run';
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
  const answer = (effect: Effect): Event => {
    switch (effect.kind) {
      case 'load-portion':
        return { kind: 'portion', portion: PORTION };
      case 'checkpoint':
        return { kind: 'kept' };
      case 'wait':
        return { kind: 'waited' };
      case 'read':
        return { kind: 'read', issues: effect.ids.map(read) };
      case 'write-tag':
        return { kind: 'tag-begun', begun: { kind: 'refused' } };
      default:
        throw new Error(`Nothing of the kind was expected: ${effect.kind}`);
    }
  };
  const state = newRunState();
  let now = advance(startWork(header, { ...state, at: { ...state.at, begun: true } }, 'go'), undefined, TAKEN_OVER);
  const ids: number[] = [];
  let at = TAKEN_OVER;
  while (now.effect.kind !== 'may-edit' && now.effect.kind !== 'edit-labels' && now.effect.kind !== 'end') {
    if (now.effect.kind === 'write-tag') ids.push(...now.effect.write.ids);
    now = advance(now.work, answer(now.effect), (at += MINUTE));
  }
  return ids;
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

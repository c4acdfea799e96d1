import { LEASE_SECONDS } from '#run';
import assert from 'node:assert/strict';
import * as v from 'valibot';

import type { Told } from './holder';
import type { LeaseSite } from './lease-site';

const Inside = v.object({
  holder: v.string(),
  step: v.number(),
  state: v.object({ done: v.number(), spent: v.object({ points: v.number() }) }),
});
const Record = v.object({ revision: v.number(), until: v.string(), run: Inside });
type Record = v.InferOutput<typeof Record>;

const LeftOut = v.object({ left: v.array(v.object({ ids: v.array(v.number()) })) });

/**
 * Checks what became of a run that several held in turn.
 *
 * @param first its record before they did
 * @returns marks of the checkpoints that were kept, in their order
 * @throws AssertionError
 */
export function checkLeaseRace({ committed, store }: LeaseSite, first: unknown, told: Told): readonly number[] {
  let before = v.parse(Record, first);
  const marks: number[] = [];
  for (const writes of committed) {
    const write = writes.find((one) => one.kind === 'entity' && one.entity === 'run');
    if (write?.kind !== 'entity') continue;
    const after = v.parse(Record, write.value);
    assert.equal(after.revision, before.revision + 1, 'somebody wrote over what they had not read');
    const mark = checkChange(before.run, after.run);
    if (after.run.holder !== before.run.holder && after.run.holder !== '') checkTake(before, after);
    if (mark !== undefined) marks.push(mark);
    before = after;
  }
  assert.equal(new Set(marks).size, marks.length, 'a checkpoint was kept twice');
  for (const mark of told.kept.flat())
    assert(marks.includes(mark), `checkpoint ${mark} was told to be kept, and was not`);
  for (const mark of told.lost) assert(!marks.includes(mark), `checkpoint ${mark} was told to be lost, and was kept`);
  // Of each holder: an answer to one may come when another has followed.
  for (const inOrder of told.kept) {
    assert.deepEqual(
      inOrder,
      marks.filter((mark) => inOrder.includes(mark)),
      'checkpoints overtook each other',
    );
  }
  const stored = store.values.get([...store.values.keys()].find((key) => key.startsWith('run-left:')) ?? '');
  const left = stored === undefined ? [] : v.parse(LeftOut, stored).left.flatMap(({ ids }) => ids);
  assert.deepEqual(left, marks, 'what was left out is not what the checkpoints said');
  return marks;
}

/** Only who holds a run says where it stands, and from where it stood. @returns the mark of a checkpoint */
function checkChange(before: Record['run'], after: Record['run']): number | undefined {
  const { points } = after.state.spent;
  if (points === before.state.spent.points) {
    assert.deepEqual(after.state, before.state, 'where the run stands changed without a checkpoint');
    return undefined;
  }
  assert(before.holder !== '', 'a run changed that nobody held');
  assert.equal(after.holder, before.holder, 'a checkpoint was kept of somebody else than the holder');
  assert.equal(after.step, before.step + 1, 'a checkpoint was kept at a step that was over');
  assert.equal(after.state.done, before.state.done + 1, 'a checkpoint lost what another had done');
  return points;
}

/** A run is taken from somebody only when nothing was heard of them for as long as they may hold it. */
function checkTake(before: Record, after: Record): void {
  if (before.run.holder === '') return;
  const takenAt = Date.parse(after.until) - LEASE_SECONDS * 1_000;
  assert(takenAt >= Date.parse(before.until), `${after.run.holder} took the run while ${before.run.holder} held it`);
}

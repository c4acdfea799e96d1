import { describe, expect, it } from '@jest/globals';

import type { Tag } from '#issue';
import { newRunState, type IssueNow, type LeftOut, type RunGroup, type RunHeader } from '#run';

import { judgeClaimed } from '../../../src/run/machine/judge-claimed';
import { judgeFinal, needsMending } from '../../../src/run/machine/judge-final';
import { onlyOurs } from '../../../src/run/machine/only-ours';
import { seals } from '../../../src/run/machine/portion-plan';
import { openTag } from '../../../src/run/tags-of-run';
import { runHeader } from './run-header';

const header: RunHeader = runHeader();
const PLAN: Tag = { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 3, run: 'r1' };
const PERSON: Tag = { schema: 1, place: 'backlog', band: 'high', by: 'person', rules: 3 };
const [B, P] = ['product-backlog', 'project-plan'];

const tagging: RunGroup = { before: null, after: PLAN, labelsBefore: [], labelsAfter: [P], ids: [1] };
const undoing: RunGroup = { before: PLAN, after: null, labelsBefore: [P], labelsAfter: [], ids: [1] };
const OPEN = openTag(header, tagging) ?? undefined;
const OPEN_UNDO = openTag(header, undoing) ?? undefined;

const now = (tag: Tag | undefined, labels: readonly string[], overrides: Partial<IssueNow> = {}): IssueNow => ({
  id: 1,
  projectId: '10000',
  labels: ['customer', ...labels],
  tag,
  isForeign: false,
  updatedAt: 500,
  ...overrides,
});

describe('a tag that is not final', () => {
  it('says that it is without its label, so that nothing looks like one that was taken off', () => {
    expect(OPEN).toEqual({ ...PLAN, run: 'r1-open', label: false });
    expect(OPEN_UNDO).toEqual({ ...PLAN, run: 'r1-open', label: false });
  });
});

const suggested = (place: Tag['place']): Tag => ({ schema: 1, place, band: 'low', by: 'suggestion', rules: 4 });

describe('after the claim, an issue is', () => {
  it('free for what a person chose, whatever has been suggested since', () => {
    const chosen = { ...tagging, after: { ...PLAN, by: 'person' as const } };
    expect(judgeClaimed(header, chosen, now(suggested('backlog'), []))).toBe('suggested-anew');
    expect(judgeClaimed(header, undoing, now(suggested('plan'), [P]))).not.toBe('suggested-anew');
  });

  it.each([
    ['claimed', now(OPEN, []), 'claimed'],
    ['gone (Jira 17)', undefined, 'gone'],
    ['moved (Jira 17)', now(OPEN, [], { projectId: '20000' }), 'moved'],
    ['moved before it was claimed', now(undefined, [], { projectId: '20000' }), 'moved'],
    ['as it was: the user may not edit it, or it was put back', now(undefined, []), 'unclaimed'],
    ['decided by a person (Jira 18)', now(PERSON, [B]), 'person-decided'],
    ['labelled by hand though claimed (Jira 18)', now(OPEN, [B]), 'person-decided'],
    ['labelled by hand with the very label', now(OPEN, [P]), 'person-decided'],
    ['given a suggestion since that speaks for the same', now(suggested('plan'), []), 'suggested-anew'],
    ['given a suggestion since that speaks for the other side', now(suggested('backlog'), []), 'changed-since'],
    ['given a suggestion since, and a label', now(suggested('plan'), [P]), 'person-decided'],
    ['of a property that is no tag', now(undefined, [], { isForeign: true }), 'changed-since'],
  ])('%s', (_, issue, verdict) => {
    expect(judgeClaimed(header, tagging, issue)).toBe(verdict);
  });
});

describe('in the end, an issue is', () => {
  const context = { header, editedSince: 100, wasMended: false, mendedUntil: 600, wasAskedAgain: false };
  const judged = (group: RunGroup, issue: IssueNow | undefined, left?: LeftOut) =>
    judgeFinal({ ...context, group, left }, issue);

  it.each([
    ['written', tagging, now(PLAN, [P]), { kind: 'written' }],
    ['gone (Jira 17)', tagging, undefined, { kind: 'gone' }],
    ['not sealed yet', tagging, now(OPEN, [P]), { kind: 'open', tag: { from: OPEN, to: PLAN } }],
    ['undone', undoing, now(undefined, []), { kind: 'written' }],
    ['without the label that somebody took off, and stays so', tagging, now(PLAN, []), { kind: 'person-decided' }],
    [
      'without its label, because Jira did not take it (Jira 15)',
      tagging,
      now(PLAN, [], { updatedAt: 50 }),
      { kind: 'label-failed', tag: { from: PLAN, to: { ...PLAN, label: false } } },
    ],
    [
      'labelled by hand with the other side: ours goes (Jira 18)',
      tagging,
      now(PLAN, [P, B]),
      { kind: 'person-decided', tag: { from: PLAN, to: null }, remove: [P], add: [] },
    ],
    [
      'decided by a person, with our label beside it',
      tagging,
      now(PERSON, [P, B]),
      { kind: 'person-decided', remove: [P], add: [] },
    ],
    [
      'decided by a person whose label our undo took off: it comes back',
      undoing,
      now({ ...PERSON, place: 'plan' }, []),
      { kind: 'person-decided', remove: [], add: [P] },
    ],
    [
      'undone, with a label that somebody set since: that alone stays (Jira 40)',
      undoing,
      now(undefined, [B]),
      { kind: 'person-decided', tag: { from: null, to: null } },
    ],
    ['as it was, and not written', tagging, now(undefined, []), { kind: 'unclaimed' }],
  ])('%s', (_, group, issue, verdict) => {
    expect(judged(group, issue)).toMatchObject(verdict);
  });

  describe('labelled by hand once another try has tagged what an ended run had left half done', () => {
    const leftOver = { ...PLAN, run: 'r0-open', label: false as const };

    it.each([
      ['left as it is, with a tag that shows which label is the newer one', [P], {}],
      ['without a tag and without the label that came with it', [], { tag: { from: PLAN, to: null }, remove: [P] }],
    ])('%s', (_, labelsBefore, mended) => {
      const again = { ...tagging, before: leftOver, labelsBefore };
      const verdict = judged(again, now(PLAN, [P, B]));
      expect(verdict).toMatchObject({ kind: 'person-decided', ...mended });
      expect(needsMending(verdict)).toBe('tag' in mended);
    });

    it('without a tag where it was seen at once, and the run has begun to change labels', () => {
      const again = { ...tagging, before: leftOver };
      const open = openTag(header, again) ?? undefined;
      expect(judged(again, now(open, [P]), 'person-decided')).toMatchObject({ tag: { from: open, to: null } });
      expect(judged(again, now(open, []), 'cancelled')).toMatchObject({ tag: { from: open, to: leftOver } });
    });

    it('before the last writes, so that only what nobody touched goes back to what was left half done', () => {
      const group = { ...tagging, before: leftOver, labelsBefore: [P], ids: [1, 2, 3] };
      const left = [
        { why: 'person-decided' as const, ids: [1] },
        { why: 'cancelled' as const, ids: [2] },
      ];
      const writes = (labelsBefore: readonly string[]) =>
        seals(header, { schema: 1, groups: [{ ...group, labelsBefore }], left });
      expect(writes([P])).toEqual([{ ids: [2], from: PLAN, to: leftOver }]);
      const open = openTag(header, { ...group, labelsBefore: [] });
      expect(writes([])).toContainEqual({ ids: [1], from: open, to: null });
      expect(writes([])).toContainEqual({ ids: [2], from: open, to: leftOver });
    });
  });

  it('tagged without its label where Jira refused that', () => {
    expect(judged(tagging, now(OPEN, []), 'label-failed')).toEqual({
      kind: 'label-failed',
      tag: { from: OPEN, to: { ...PLAN, label: false } },
    });
  });

  it('as it was where Jira refused to take a label off', () => {
    expect(judged(undoing, now(OPEN_UNDO, [P]), 'label-failed')).toEqual({
      kind: 'label-failed',
      tag: { from: OPEN_UNDO, to: PLAN },
    });
  });

  it('told the same by a holder that comes after the one that put it right', () => {
    expect(judged(tagging, now({ ...PLAN, label: false }, []))).toEqual({ kind: 'label-failed' });
    expect(judgeFinal({ ...context, group: undoing, left: undefined, wasMended: true }, now(PLAN, [P]))).toEqual({
      kind: 'label-failed',
    });
  });

  it('undone as well where the tag that was put back is without its label, and nowhere else', () => {
    const undone = { ...context, group: undoing };
    const bare = now(PLAN, []);
    const gone = { kind: 'open', tag: { from: PLAN, to: null } };
    expect(judgeFinal({ ...undone, left: undefined, wasMended: true }, bare)).toEqual(gone);
    expect(judgeFinal({ ...undone, left: 'label-failed' }, bare)).toEqual(gone);
    const person = { kind: 'person-decided' };
    expect(judgeFinal({ ...undone, left: undefined }, bare)).toMatchObject(person);
    expect(judgeFinal({ ...undone, left: 'person-decided', wasMended: true }, bare)).toMatchObject(person);
    expect(judgeFinal({ ...undone, left: undefined, wasMended: true }, now(PERSON, []))).toMatchObject(person);
  });

  it('a person’s where they took its label off once the tag that was put back had come', () => {
    const late = now(PLAN, [], { updatedAt: 601 });
    const verdict = judgeFinal({ ...context, group: undoing, left: 'label-failed', wasMended: true }, late);
    expect(verdict).toEqual({ kind: 'person-decided' });
  });

  describe('given another side, where Jira refused to take the old label off', () => {
    const OLD: Tag = { ...PLAN, place: 'backlog', run: 'r0' };
    const moving: RunGroup = { ...tagging, before: OLD, labelsBefore: [B] };
    const open = openTag(header, moving) ?? undefined;
    const MARKED: Tag = { ...PLAN, beside: true };

    it('tagged, with both labels: first the tag is made final, and says so', () => {
      expect(judged(moving, now(open, [B, P]), 'label-failed')).toEqual({
        kind: 'open',
        tag: { from: open, to: MARKED },
      });
      for (const left of ['label-failed', 'label-stays'] as const) {
        expect(judged(moving, now(PLAN, [B, P]), left)).toEqual({
          kind: 'label-stays',
          tag: { from: PLAN, to: MARKED },
        });
      }
    });

    it('as approved, or not, once its tag says that the old label is beside it', () => {
      expect(judged(moving, now(MARKED, [B, P]))).toEqual({ kind: 'label-stays' });
      expect(judged(moving, now(MARKED, [P]))).toEqual({ kind: 'written', tag: { from: MARKED, to: PLAN } });
      expect(judged(moving, now(MARKED, [B]))).toMatchObject({ kind: 'person-decided' });
    });

    it('tagged beside the old label, which perhaps nobody took off: the changelog tells', () => {
      const verdict = judged(moving, now(PLAN, [B, P]));
      expect(verdict).toEqual({ kind: 'label-stays', stays: [B] });
      const work = { header, state: { ...newRunState(), at: { ...newRunState().at, since: 100 } } };
      const set = (at: number) => [{ id: 1, label: B, change: 'add' as const, at, accountId: 'ben' }];
      expect(onlyOurs(work, 1, verdict, set(50))).toEqual({ kind: 'label-stays', remove: [B] });
      expect(onlyOurs(work, 1, verdict, set(150))).toEqual({ kind: 'person-decided' });
    });

    it('tagged beside the old label where it was asked for again, unless somebody set that since', () => {
      const asked = { ...context, group: moving, left: undefined, wasMended: true, wasAskedAgain: true };
      const verdict = judgeFinal(asked, now(PLAN, [B, P]));
      const work = { header, state: { ...newRunState(), at: { ...newRunState().at, since: 100 } } };
      expect(onlyOurs(work, 1, verdict, [])).toEqual({ kind: 'label-stays', tag: { from: PLAN, to: MARKED } });
      const set = { id: 1, label: B, change: 'add', at: 150, accountId: 'ben' } as const;
      expect(onlyOurs(work, 1, verdict, [set])).toEqual({ kind: 'person-decided' });
    });

    it('decided by a person where the run had no label to change', () => {
      const same: RunGroup = { ...moving, labelsBefore: [P] };
      expect(judged(same, now(PLAN, [], { updatedAt: 50 }))).toEqual({ kind: 'person-decided' });
    });

    it('as it was where the new label did not come either', () => {
      const back = { kind: 'label-failed', tag: { from: open, to: OLD } };
      expect(judged(moving, now(open, [B]), 'label-failed')).toEqual(back);
    });

    it('as approved where both came after all', () => {
      expect(judged(moving, now(open, [P]), 'label-failed')).toEqual({ kind: 'open', tag: { from: open, to: PLAN } });
      expect(judged(moving, now(PLAN, [P]), 'label-failed')).toEqual({ kind: 'written' });
      expect(judged(undoing, now(OPEN_UNDO, []), 'label-failed')).toEqual({
        kind: 'open',
        tag: { from: OPEN_UNDO, to: null },
      });
    });
  });
});

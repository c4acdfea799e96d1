import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { StoredDraft } from '#contract';

import {
  beginKeeping,
  isDraftAtRisk,
  keepDraft,
  nextSave,
  type DraftAnswer,
  type DraftEvent,
  type DraftKeeping,
} from '../../../../static/settings/draft/draft-keeping';
import { startEditing, type Editing } from '../../../../static/settings/editing/editing';
import { rule, ruleSet } from '../../../builders/rule-set';

const editing = (points: number): Editing => startEditing(1, ruleSet(rule({ id: 'a', points })));
const [one, two] = [editing(1), editing(2)];
const saved = (revision: number): DraftAnswer => ({
  ok: true,
  value: { kind: 'saved', revision, savedAt: `at ${revision}` },
});
const failed = (code: 'connection-lost' | 'forbidden' | 'rate-limited'): DraftAnswer => ({
  ok: false,
  failure: { code },
});
const stored = (revision: number): StoredDraft => ({
  revision,
  savedAt: `at ${revision}`,
  baseVersion: 1,
  base: null,
  ruleSet: ruleSet(),
  forms: null,
});

const after = (events: readonly DraftEvent[], from: DraftKeeping = beginKeeping(undefined, null, undefined)) =>
  events.reduce(keepDraft, from);
/** After it was wanted, sent and answered. */
const sentWith = (answer: DraftAnswer) =>
  after([{ kind: 'wanted', wanted: one }, { kind: 'sent' }, { kind: 'answered', answer }]);

describe('a draft', () => {
  it('is kept a moment after a change, and forgotten at once when nothing is left', () => {
    expect(nextSave(after([{ kind: 'wanted', wanted: one }]))).toBe(1_000);
    const kept = sentWith(saved(1));
    expect([kept.state, nextSave(kept)]).toEqual([{ kind: 'saved', at: 'at 1' }, undefined]);
    expect(nextSave(keepDraft(kept, { kind: 'wanted', wanted: undefined }))).toBe(0);
  });

  it('goes one at a time: what changed meanwhile goes with the next, over the new revision', () => {
    const sending = after([{ kind: 'wanted', wanted: one }, { kind: 'sent' }, { kind: 'wanted', wanted: two }]);
    expect(nextSave(sending)).toBeUndefined();
    const kept = keepDraft(sending, { kind: 'answered', answer: saved(1) });
    expect([kept.state.kind, kept.revision, nextSave(kept)]).toEqual(['unsaved', 1, 1_000]);
  });

  it('says again when it was kept where a change is undone within the pause', () => {
    const undone = after(
      [
        { kind: 'wanted', wanted: two },
        { kind: 'wanted', wanted: one },
      ],
      sentWith(saved(1)),
    );
    expect([undone.state, nextSave(undone)]).toEqual([{ kind: 'saved', at: 'at 1' }, undefined]);
  });

  it('is sent again as it was where nobody knows whether it was kept', () => {
    const lost = after([{ kind: 'wanted', wanted: two }], sentWith(failed('connection-lost')));
    expect(keepDraft(lost, { kind: 'sent' }).unanswered?.sent).toBe(one);
    const refused = after([{ kind: 'wanted', wanted: two }], sentWith(failed('rate-limited')));
    expect(keepDraft(refused, { kind: 'sent' }).unanswered?.sent).toBe(two);
  });

  it('is sent again as it was, too, where a later try was refused', () => {
    const refused = after(
      [{ kind: 'sent' }, { kind: 'answered', answer: failed('rate-limited') }, { kind: 'wanted', wanted: two }],
      sentWith(failed('connection-lost')),
    );
    expect(keepDraft(refused, { kind: 'sent' }).unanswered?.sent).toBe(one);
  });

  it('is tried again after a failure that may pass, and after no other', () => {
    expect(nextSave(sentWith(failed('rate-limited')))).toBe(10_000);
    const forbidden = keepDraft(sentWith(failed('forbidden')), { kind: 'wanted', wanted: one });
    expect([forbidden.state.kind, nextSave(forbidden)]).toEqual(['failed', undefined]);
    const changed = keepDraft(forbidden, { kind: 'wanted', wanted: two });
    expect([changed.state.kind, nextSave(changed)]).toEqual(['unsaved', 1_000]);
    const undone = keepDraft(changed, { kind: 'wanted', wanted: undefined });
    expect([undone.state.kind, nextSave(undone)]).toEqual(['none', undefined]);
  });

  it('waits for a choice where the same person went on in another tab', () => {
    const elsewhere = sentWith({ ok: true, value: { kind: 'conflict', draft: stored(4), revision: 4 } });
    const still = keepDraft(elsewhere, { kind: 'wanted', wanted: two });
    expect([still.state.kind, nextSave(still), isDraftAtRisk(still)]).toEqual(['elsewhere', undefined, true]);
    expect(keepDraft(still, { kind: 'keep-mine' }).revision).toBe(4);
    const taken = keepDraft(still, { kind: 'took-over', draft: stored(4) });
    expect([taken.state, taken.revision]).toEqual([{ kind: 'saved', at: 'at 4' }, 4]);
  });

  it('takes the place of one that cannot be read', () => {
    const found = beginKeeping(undefined, null, 7);
    expect([found.state.kind, found.revision]).toEqual(['unreadable', 7]);
    expect(keepDraft(found, { kind: 'wanted', wanted: undefined })).toBe(found);
  });

  it('rests while something is published, and is gone with it', () => {
    const paused = after([{ kind: 'paused' }, { kind: 'wanted', wanted: two }], sentWith(saved(1)));
    expect(nextSave(paused)).toBeUndefined();
    const onward = after(
      [
        { kind: 'resumed', isPublished: false },
        { kind: 'wanted', wanted: two },
      ],
      paused,
    );
    expect([onward.state.kind, onward.revision]).toEqual(['unsaved', 1]);
    const published = keepDraft(paused, { kind: 'resumed', isPublished: true });
    expect([published.state.kind, published.revision, published.kept]).toEqual(['none', 0, undefined]);
  });
});

describe('whatever gets lost on the way', () => {
  /** A server that keeps a draft over the revision it has, and knows one again by what it holds. */
  class Server {
    draft: { readonly revision: number; readonly holds: Editing } | undefined;

    take(sent: Editing | undefined, revision: number): DraftAnswer {
      if (sent === undefined && this.draft === undefined) return { ok: true, value: { kind: 'discarded' } };
      if ((this.draft?.revision ?? 0) !== revision) {
        const isSame = this.draft !== undefined && this.draft.holds === sent && this.draft.revision === revision + 1;
        return isSame ? saved(revision + 1) : { ok: true, value: { kind: 'conflict', draft: null, revision: 0 } };
      }
      this.draft = sent && { revision: revision + 1, holds: sent };
      return sent === undefined ? { ok: true, value: { kind: 'discarded' } } : saved(revision + 1);
    }
  }

  type Fate = 'answered' | 'answer lost' | 'never arrived' | 'refused';
  const fate = fc.constantFrom<Fate>('answered', 'answer lost', 'never arrived', 'refused');
  const anyEditing = fc.constantFrom(undefined, one, two, editing(3));
  const step = fc.record({ wanted: anyEditing, meanwhile: anyEditing, fate });

  const send = (keeping: DraftKeeping, server: Server, how: Fate, meanwhile = keeping.wanted) => {
    const sent = after([{ kind: 'sent' }, { kind: 'wanted', wanted: meanwhile }], keeping);
    const arrives = how === 'answered' || how === 'answer lost';
    const answer = arrives ? server.take(sent.unanswered?.sent, sent.revision) : undefined;
    const heard = how === 'answered' ? answer : failed(how === 'refused' ? 'rate-limited' : 'connection-lost');
    return keepDraft(sent, { kind: 'answered', answer: heard ?? failed('connection-lost') });
  };

  it('the server has in the end what the page has, and the page never takes itself for another tab', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const server = new Server();
        let keeping = beginKeeping(undefined, null, undefined);
        for (const { wanted, meanwhile, fate: how } of steps) {
          keeping = keepDraft(keeping, { kind: 'wanted', wanted });
          if (nextSave(keeping) !== undefined) keeping = send(keeping, server, how, meanwhile);
        }
        for (let left = 4; left > 0 && nextSave(keeping) !== undefined; left -= 1) {
          keeping = send(keeping, server, 'answered');
        }
        const { wanted, state } = keeping;
        expect(state.kind).toBe(wanted === undefined ? 'none' : 'saved');
        expect(server.draft?.holds).toBe(wanted);
        expect(isDraftAtRisk(keeping)).toBe(false);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { english } from '#packs';
import { DEFAULT_LABELS, tagState, USUAL_FIELDS } from '#issue';
import { compileRules } from '#rules';

import { LOADING, nextPanelState, type PanelEvent, type PanelState } from '../../../static/panel/panel-state';
import { issue, tag } from './builders';

const rules = {
  compiled: compileRules(english),
  fields: USUAL_FIELDS,
  labels: DEFAULT_LABELS,
  version: 0,
  source: 'built-in',
} as const;
const untagged = issue();
const tagged = issue({ tag: tag(), labels: ['product-backlog'] });
const decide = { kind: 'decide', place: 'backlog' } as const;
const undo = { kind: 'undo' } as const;
const change = { before: tagState(untagged), after: tagState(tagged) };

const after = (...events: readonly PanelEvent[]): PanelState =>
  [{ kind: 'loaded', issue: untagged, rules } as const, ...events].reduce(nextPanelState, LOADING);

describe('the panel’s state', () => {
  it('is ready with nothing going on once everything is loaded', () => {
    expect(after()).toMatchObject({ kind: 'ready', issue: untagged, work: { kind: 'idle' }, undoable: undefined });
  });

  it('keeps the failure of a load, and loads again', () => {
    const failed = after({ kind: 'load-failed', failure: { code: 'forbidden' } });
    expect(failed).toEqual({ kind: 'failed', failure: { code: 'forbidden' } });
    expect(nextPanelState(failed, { kind: 'loading' })).toEqual(LOADING);
  });

  it('offers to undo a decision, and says it', () => {
    expect(after({ kind: 'written', attempt: decide, issue: tagged, change })).toMatchObject({
      issue: tagged,
      undoable: change,
      said: 'Tagged Backlog.',
    });
  });

  it('offers no undo of an undo', () => {
    const state = after(
      { kind: 'written', attempt: decide, issue: tagged, change },
      { kind: 'written', attempt: undo, issue: untagged, change },
    );
    expect(state).toMatchObject({ undoable: undefined, said: 'Undone.' });
  });

  it('keeps the offer when an edit left the tag alone, and withdraws it when somebody changed the tag', () => {
    const written = { kind: 'written', attempt: decide, issue: tagged, change } as const;
    const renamed = issue({ tag: tag(), labels: ['product-backlog', 'other'], summary: 'Another' });
    expect(after(written, { kind: 'refreshed', issue: renamed })).toMatchObject({ undoable: change });
    const moved = issue({ tag: tag({ place: 'plan' }), labels: ['project-plan'] });
    expect(after(written, { kind: 'refreshed', issue: moved })).toMatchObject({ undoable: undefined });
  });

  it('shows what somebody else decided meanwhile', () => {
    expect(after({ kind: 'overtaken', attempt: decide, issue: tagged })).toMatchObject({
      issue: tagged,
      work: { kind: 'overtaken' },
    });
  });

  it('keeps what to try again after a failed write, and the offer to undo', () => {
    const state = after(
      { kind: 'written', attempt: decide, issue: tagged, change },
      { kind: 'write-failed', attempt: undo, failure: { code: 'rate-limited' }, lost: undefined },
    );
    expect(state).toMatchObject({ work: { kind: 'failed', attempt: undo }, undoable: change });
  });

  describe('after an undo that failed', () => {
    const half = issue({ tag: tag({ by: 'suggestion' }) });
    const failed = [
      { kind: 'written', attempt: decide, issue: tagged, change },
      { kind: 'write-failed', attempt: undo, failure: { code: 'connection-lost' }, lost: undefined },
    ] as const;

    it('can be gone on with when half of it came through', () => {
      expect(after(...failed, { kind: 'refreshed', issue: half })).toMatchObject({
        issue: half,
        work: { kind: 'failed', attempt: undo },
        undoable: change,
      });
    });

    it('says so when all of it came through', () => {
      expect(after(...failed, { kind: 'refreshed', issue: untagged })).toMatchObject({
        work: { kind: 'idle' },
        undoable: undefined,
        said: 'Undone.',
      });
    });

    it('has nothing to try again when somebody decided otherwise', () => {
      const theirs = issue({ tag: tag({ place: 'plan' }), labels: ['project-plan'] });
      expect(after(...failed, { kind: 'refreshed', issue: theirs })).toMatchObject({
        work: { kind: 'overtaken', attempt: undo },
        undoable: undefined,
      });
    });
  });

  it('finds that a lost decision came through, and offers to undo it', () => {
    const lost = { kind: 'write-failed', attempt: decide, failure: { code: 'connection-lost' }, lost: change } as const;
    expect(after(lost, { kind: 'refreshed', issue: tagged })).toMatchObject({
      work: { kind: 'idle' },
      undoable: change,
      said: 'Tagged Backlog.',
    });
  });

  it('ignores the end of a write when the panel is loading again', () => {
    expect(nextPanelState(LOADING, { kind: 'refreshed', issue: tagged })).toEqual(LOADING);
  });
});

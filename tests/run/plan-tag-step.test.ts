import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  DEFAULT_LABELS,
  stateAfter,
  tagEdit,
  TAG_PROPERTY,
  tagState,
  withTagState,
  type JiraIssue,
  type Tag,
  type TagDecision,
  type TagState,
} from '#issue';
import { isUndoable, planTagStep, type TagAim, type TagChange } from '#run';

import { jiraIssue } from '../builders/jira-issue';

const byRun: TagDecision = { place: 'plan', band: 'high', by: 'run', rules: 2 };
const byPerson: TagDecision = { place: 'backlog', band: 'low', by: 'person', rules: 2 };
const tag = (overrides: Partial<Tag> = {}): Tag => ({ schema: 1, ...byRun, ...overrides });
const issue = (labels: readonly string[], property?: Tag, editable = ['summary', 'labels']): JiraIssue =>
  jiraIssue({ labels, editable, properties: property === undefined ? {} : { [TAG_PROPERTY]: property } });
const untagged: TagState = { tag: undefined, labels: ['harbour'] };
const tagged: TagState = { tag: tag(), labels: ['harbour', 'project-plan'] };
const written: TagChange = { before: untagged, after: tagged };
const plan = (read: JiraIssue, aim: TagAim, lost?: TagChange) => planTagStep(read, aim, DEFAULT_LABELS, lost);

const approve: TagAim = {
  kind: 'approve',
  suggestion: { place: 'plan', band: 'high' },
  choice: 'suggested',
  rules: 2,
};

describe('planning an approved tag', () => {
  it('writes label and property together, and knows what will stand', () => {
    expect(plan(issue(['harbour']), approve)).toEqual({
      kind: 'write',
      change: written,
      write: {
        edit: {
          update: { labels: [{ add: 'project-plan' }] },
          properties: [{ key: TAG_PROPERTY, value: tag() }],
        },
        deleteProperty: false,
      },
    });
  });

  it.each([
    ['labelled it', issue(['product-backlog']), 'person-decided'],
    ['took the label off', issue(['harbour'], tag()), 'person-decided'],
    ['or a run tagged it so', issue(['project-plan'], tag()), 'standing'],
  ])('leaves it alone when a person %s', (_, read, why) => {
    expect(plan(read, approve)).toEqual({ kind: 'left', why });
  });

  it('is not for those who may not edit', () => {
    expect(plan(issue([], undefined, []), approve)).toEqual({ kind: 'forbidden' });
  });

  it('takes a lost write that stands for done, with what stood before it', () => {
    expect(plan(issue(['harbour', 'project-plan'], tag()), approve, written)).toEqual({
      kind: 'done',
      change: written,
    });
  });

  it('starts over from what stands now when a lost write does not', () => {
    const other = tag({ place: 'backlog', rules: 1 });
    expect(plan(issue(['product-backlog'], other), approve, written)).toMatchObject({
      kind: 'write',
      change: { before: { tag: other, labels: ['product-backlog'] } },
    });
  });
});

describe('planning a person’s decision', () => {
  const decide: TagAim = { kind: 'decide', decision: byPerson, shown: tagged };

  it('writes over what the person saw', () => {
    expect(plan(issue(['project-plan'], tag()), decide)).toMatchObject({
      kind: 'write',
      change: { after: { tag: { place: 'backlog', by: 'person' }, labels: ['product-backlog'] } },
    });
  });

  it('writes nothing over what the person has not seen', () => {
    expect(plan(issue(['product-backlog'], tag({ place: 'backlog' })), decide)).toEqual({
      kind: 'left',
      why: 'changed-since',
    });
  });

  it('goes on when only other labels changed meanwhile', () => {
    expect(plan(issue(['project-plan', 'urgent'], tag()), decide)).toMatchObject({ kind: 'write' });
  });

  it('takes the person’s own lost write for theirs: done if they want the same, else written over', () => {
    const lost = { before: tagged, after: { tag: tag(byPerson), labels: ['harbour', 'product-backlog'] } };
    const read = issue(['harbour', 'product-backlog'], tag(byPerson));
    expect(plan(read, decide, lost)).toEqual({ kind: 'done', change: lost });
    const otherwise: TagAim = { ...decide, decision: { ...byPerson, place: 'plan' } };
    expect(plan(read, otherwise, lost)).toMatchObject({ kind: 'write', change: { before: lost.after } });
  });
});

describe('planning to take a tag back', () => {
  const undo: TagAim = { kind: 'undo', change: written };
  const half: TagState = { tag: tag({ by: 'suggestion' }), labels: ['harbour'] };

  it('makes the tag a mere suggestion with the labels put back, then deletes it', () => {
    expect(plan(issue(tagged.labels, tag()), undo)).toEqual({
      kind: 'write',
      change: { before: tagged, after: untagged },
      write: {
        edit: {
          update: { labels: [{ remove: 'project-plan' }] },
          properties: [{ key: TAG_PROPERTY, value: half.tag }],
        },
        deleteProperty: true,
      },
    });
  });

  it('goes on with one that stopped half-way', () => {
    expect(plan(issue(half.labels, half.tag), undo)).toMatchObject({
      kind: 'write',
      write: { edit: undefined, deleteProperty: true },
    });
  });

  it('puts back in one call what an earlier run had written', () => {
    const before = { tag: tag({ place: 'backlog', rules: 1 }), labels: ['product-backlog'] };
    const after = { tag: tag(), labels: ['project-plan'] };
    expect(plan(issue(['project-plan'], tag()), { kind: 'undo', change: { before, after } })).toMatchObject({
      write: {
        edit: {
          update: { labels: [{ add: 'product-backlog' }, { remove: 'project-plan' }] },
          properties: [{ value: { place: 'backlog', rules: 1 } }],
        },
        deleteProperty: false,
      },
    });
  });

  it.each([
    ['decided otherwise', issue(['product-backlog'], tag({ place: 'backlog', by: 'person' }))],
    ['confirmed it', issue(['project-plan'], tag({ by: 'person' }))],
    ['took the label off', issue(['harbour'], tag())],
    ['changed the label', issue(['product-backlog'], tag())],
    ['set the label again after a half undo', issue(['project-plan'], tag({ by: 'suggestion' }))],
  ])('leaves an issue alone when a person %s since', (_, changed) => {
    expect(plan(changed, undo)).toEqual({ kind: 'left', why: 'changed-since' });
    expect(isUndoable(tagState(changed), written, DEFAULT_LABELS)).toBe(false);
  });

  it('has nothing to do when all is as before', () => {
    expect(plan(issue(['harbour']), undo)).toMatchObject({ kind: 'done' });
  });

  it('is refused where the label can no longer be taken off', () => {
    expect(plan(issue(tagged.labels, tag(), ['summary']), undo)).toEqual({ kind: 'forbidden' });
  });

  it('can be broken off after any call and taken up again, until all is as before', () => {
    const labels = fc.uniqueArray(fc.constantFrom('ux', DEFAULT_LABELS.backlog, DEFAULT_LABELS.plan));
    const before = fc.record({
      tag: fc.option(fc.constantFrom(tag({ rules: 1 }), tag({ place: 'backlog', by: 'person' })), { nil: undefined }),
      labels,
    });
    fc.assert(
      fc.property(before, fc.boolean(), (stood, mayLabel) => {
        const edit = tagEdit(byPerson, stood.labels, DEFAULT_LABELS, { mayLabel });
        const change = { before: stood, after: stateAfter(stood, { edit, deleteProperty: false }) };
        let now = change.after;
        for (let calls = 0; calls < 3; calls += 1) {
          const step = plan(withTagState(issue([]), now), { kind: 'undo', change });
          if (step.kind === 'done') break;
          if (step.kind !== 'write') throw new Error(step.kind);
          // The connection is lost after the first call of the step.
          const { write } = step;
          now = stateAfter(now, write.edit === undefined ? write : { ...write, deleteProperty: false });
        }
        expect(now.tag).toEqual(stood.tag);
        expect([...now.labels].sort()).toEqual([...stood.labels].sort());
      }),
    );
  });
});

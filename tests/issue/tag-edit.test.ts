import {
  DEFAULT_LABELS,
  standingTag,
  tagEdit,
  tagPermission,
  stateAfter,
  undoWrite,
  type Tag,
  type TagState,
} from '#issue';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { jiraIssue } from '../builders/jira-issue';

const decision = { place: 'plan', band: 'low', by: 'person', rules: 2 } as const;

describe('tagging an issue', () => {
  it('writes property and label together, and takes the other label off', () => {
    expect(tagEdit(decision, ['ux', DEFAULT_LABELS.backlog], DEFAULT_LABELS, { mayLabel: true })).toEqual({
      update: { labels: [{ add: 'project-plan' }, { remove: 'product-backlog' }] },
      properties: [{ key: 'backlog-or-plan', value: { schema: 1, ...decision } }],
    });
  });

  it('writes the property alone when labels are off the screen, and the tag stands all the same', () => {
    const edit = tagEdit(decision, [], DEFAULT_LABELS, { mayLabel: false });
    expect(edit.update).toEqual({});
    const after = stateAfter({ tag: undefined, labels: [] }, { edit, deleteProperty: false });
    expect(standingTag(after.tag, after.labels, DEFAULT_LABELS)).toMatchObject({ kind: 'tagged', place: 'plan' });
  });

  it('writes the labels that the project chose, and remembers with which', () => {
    const edit = tagEdit(decision, ['sea'], { backlog: 'sea', plan: 'land' }, { mayLabel: true });
    expect(edit.update.labels).toEqual([{ add: 'land' }, { remove: 'sea' }]);
    expect(edit.properties?.[0]?.value).toEqual({ schema: 1, ...decision, label: 'land' });
  });

  it('writes the property alone where the project has no labels, and leaves labels alone', () => {
    const edit = tagEdit(decision, ['ux', DEFAULT_LABELS.backlog], null, { mayLabel: true });
    expect(edit.update).toEqual({});
    const after = stateAfter({ tag: undefined, labels: [DEFAULT_LABELS.backlog] }, { edit, deleteProperty: false });
    expect(standingTag(after.tag, after.labels, null)).toMatchObject({ kind: 'tagged', place: 'plan' });
    expect(undoWrite({ tag: undefined, labels: [] }, after, null)).toEqual({ edit: undefined, deleteProperty: true });
    // Labels that the project sets later on are not missed.
    expect(standingTag(after.tag, [], DEFAULT_LABELS)).toMatchObject({ kind: 'tagged', place: 'plan' });
  });

  it('is undone to exactly what stood before', () => {
    const anyTag: fc.Arbitrary<Tag | undefined> = fc.option(
      fc.record({
        schema: fc.constant(1 as const),
        place: fc.constantFrom('backlog' as const, 'plan' as const),
        band: fc.constantFrom('high' as const, 'low' as const),
        by: fc.constantFrom('run' as const, 'person' as const),
        rules: fc.nat(),
      }),
      { nil: undefined },
    );
    const anyLabels = fc.uniqueArray(fc.constantFrom('ux', DEFAULT_LABELS.backlog, DEFAULT_LABELS.plan));
    fc.assert(
      fc.property(anyTag, anyLabels, fc.constantFrom('backlog' as const, 'plan' as const), (tag, labels, place) => {
        const before: TagState = { tag, labels };
        const edit = tagEdit({ ...decision, place }, labels, DEFAULT_LABELS, { mayLabel: true });
        const after = stateAfter(before, { edit, deleteProperty: false });
        const write = undoWrite(before, after, DEFAULT_LABELS);
        const undone = stateAfter(after, write);
        expect(undone.tag).toEqual(tag);
        expect([...undone.labels].sort()).toEqual([...labels].sort());
        // Between its two calls, too, it stands as it did before.
        const half = stateAfter(after, { ...write, deleteProperty: false });
        const stands = ({ tag: property, labels: beside }: TagState) => standingTag(property, beside, DEFAULT_LABELS);
        if (write.edit !== undefined) expect(stands(half)).toEqual(stands(before));
      }),
    );
  });
});

describe('what the user may do', () => {
  it.each([
    ['all', ['summary', 'labels'], { mayTag: true, mayLabel: true }],
    ['labels off the screen', ['summary'], { mayTag: true, mayLabel: false }],
    ['a reader', [], { mayTag: false, mayLabel: false }],
  ])('with %s', (_name, editable, expected) => {
    expect(tagPermission(jiraIssue({ editable }))).toEqual(expected);
  });

  it('is nothing when Jira did not say', () => {
    expect(tagPermission({})).toEqual({ mayTag: false, mayLabel: false });
  });
});

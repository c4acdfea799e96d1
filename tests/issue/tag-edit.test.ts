import {
  DEFAULT_LABELS,
  standingTag,
  tagEdit,
  tagPermission,
  undoPlan,
  type IssueEdit,
  type Tag,
  type TagBefore,
} from '#issue';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { jiraIssue } from '../builders/jira-issue';

const decision = { place: 'plan', band: 'low', by: 'person', rules: 2 } as const;

/** What Jira would make of an edit. */
function applied({ tag, labels }: TagBefore, edit: IssueEdit | undefined, deleteProperty = false): TagBefore {
  const next = new Set(labels);
  for (const operation of edit?.update.labels ?? []) {
    if ('add' in operation) next.add(operation.add);
    else next.delete(operation.remove);
  }
  return { tag: deleteProperty ? undefined : (edit?.properties?.[0]?.value ?? tag), labels: [...next] };
}

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
    const after = applied({ tag: undefined, labels: [] }, edit);
    expect(standingTag(after.tag, after.labels, DEFAULT_LABELS)).toMatchObject({ kind: 'tagged', place: 'plan' });
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
        const before: TagBefore = { tag, labels };
        const after = applied(before, tagEdit({ ...decision, place }, labels, DEFAULT_LABELS, { mayLabel: true }));
        const plan = undoPlan(before, after.labels, DEFAULT_LABELS, { mayLabel: true });
        const undone = applied(after, plan.edit, plan.deleteProperty);
        expect(undone.tag).toEqual(tag);
        expect([...undone.labels].sort()).toEqual([...labels].sort());
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

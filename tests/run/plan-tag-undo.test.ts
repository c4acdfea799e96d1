import { describe, expect, it } from '@jest/globals';

import { DEFAULT_LABELS, TAG_PROPERTY, type JiraIssue, type Tag, type TagBefore, type TagDecision } from '#issue';
import { planTagUndo } from '#run';

const written: TagDecision = { place: 'plan', band: 'high', by: 'run', rules: 2 };
const tag = (overrides: Partial<Tag> = {}): Tag => ({ schema: 1, ...written, ...overrides });
const untagged: TagBefore = { tag: undefined, labels: ['harbour'] };

function issue(labels: readonly string[], property?: Tag): JiraIssue {
  return {
    id: '10',
    key: 'DESK-10',
    fields: {
      summary: '',
      description: null,
      issuetype: { name: 'Task' },
      labels: [...labels],
      components: [],
      project: undefined,
    },
    properties: property === undefined ? {} : { [TAG_PROPERTY]: property },
    editmeta: { fields: { labels: {} } },
  };
}

describe('planning to take a tag back', () => {
  it('removes label and property that were not there before', () => {
    expect(planTagUndo(issue(['harbour', 'project-plan'], tag()), written, untagged, DEFAULT_LABELS)).toEqual({
      kind: 'write',
      undo: { edit: { update: { labels: [{ remove: 'project-plan' }] } }, deleteProperty: true },
    });
  });

  it('puts back what an earlier run had written', () => {
    const before = { tag: tag({ place: 'backlog', rules: 1 }), labels: ['product-backlog'] };
    const plan = planTagUndo(issue(['project-plan'], tag()), written, before, DEFAULT_LABELS);
    expect(plan).toMatchObject({
      kind: 'write',
      undo: {
        deleteProperty: false,
        edit: {
          update: { labels: [{ add: 'product-backlog' }, { remove: 'project-plan' }] },
          properties: [{ value: { place: 'backlog', rules: 1 } }],
        },
      },
    });
  });

  it.each([
    ['decided otherwise', issue(['product-backlog'], tag({ place: 'backlog', by: 'person' }))],
    ['confirmed it', issue(['project-plan'], tag({ by: 'person' }))],
    ['took the label off', issue(['harbour'], tag())],
    ['changed the label', issue(['product-backlog'], tag())],
  ])('leaves an issue alone when a person %s since', (_, changed) => {
    expect(planTagUndo(changed, written, untagged, DEFAULT_LABELS)).toEqual({ kind: 'changed-since' });
  });

  it('has nothing to do when all is as before', () => {
    expect(planTagUndo(issue(['harbour']), written, untagged, DEFAULT_LABELS)).toEqual({ kind: 'undone' });
  });

  it('finishes an undo that stopped between property and label', () => {
    expect(planTagUndo(issue(['harbour', 'project-plan']), written, untagged, DEFAULT_LABELS)).toMatchObject({
      kind: 'write',
      undo: { edit: { update: { labels: [{ remove: 'project-plan' }] } } },
    });
  });
});

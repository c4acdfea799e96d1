import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LABELS, standingTag, stateAfter, tagState, TAG_PROPERTY, type ProjectLabels, type Tag } from '#issue';
import { planRemoval } from '#run';

import { issue, tag } from '../static/panel/builders';

const plan = (
  labels: readonly string[],
  property?: Tag,
  names: ProjectLabels = DEFAULT_LABELS,
  earlier: readonly string[] = [],
) => planRemoval(issue({ labels, ...(property !== undefined && { tag: property }) }), names, earlier);

describe('taking off an issue what the app wrote', () => {
  it('leaves an issue alone that has nothing of it', () => {
    expect(plan(['ux'])).toEqual({ kind: 'clean' });
  });

  it('takes off the label, and makes the tag a suggestion before its property goes', () => {
    expect(plan(['ux', 'product-backlog'], tag())).toEqual({
      kind: 'write',
      write: {
        edit: {
          update: { labels: [{ remove: 'product-backlog' }] },
          properties: [{ key: TAG_PROPERTY, value: { ...tag(), by: 'suggestion' } }],
        },
        deleteProperty: true,
      },
    });
  });

  it('decides nothing when it is broken off between its two calls', () => {
    const found = issue({ labels: ['product-backlog'], tag: tag() });
    const step = planRemoval(found, DEFAULT_LABELS, []);
    if (step.kind !== 'write') throw new Error('nothing to write');
    const half = stateAfter(tagState(found), { ...step.write, deleteProperty: false });
    expect(standingTag(half.tag, half.labels, DEFAULT_LABELS)).toEqual({ kind: 'none' });
    expect(plan(half.labels, half.tag)).toEqual({ kind: 'write', write: { edit: undefined, deleteProperty: true } });
  });

  it.each([
    ['a label set by hand', ['project-plan'], undefined, DEFAULT_LABELS, ['project-plan']],
    [
      'a label of an earlier name that the tag was written with',
      ['ocean', 'sea'],
      tag({ label: 'ocean' }),
      { backlog: 'sea', plan: 'land' },
      ['ocean', 'sea'],
    ],
    ['the usual label from before the project had none', ['product-backlog'], tag(), null, ['product-backlog']],
  ] as const)('takes off %s', (_name, labels, property, names, removed) => {
    const step = plan(labels, property, names);
    expect(step.kind === 'write' && step.write.edit?.update.labels).toEqual(removed.map((remove) => ({ remove })));
  });

  it('takes off labels of every earlier name where the app wrote, and leaves them where it did not', () => {
    const names = { backlog: 'lead-backlog', plan: 'lead-plan' };
    const earlier = ['product-backlog', 'po-backlog'];
    const step = plan(['product-backlog', 'ux'], tag({ label: 'po-backlog' }), names, earlier);
    expect(step.kind === 'write' && step.write.edit?.update.labels).toEqual([{ remove: 'product-backlog' }]);
    expect(plan(['product-backlog'], undefined, names, earlier)).toEqual({ kind: 'clean' });
  });

  it('leaves labels alone that the project does not use', () => {
    expect(plan(['product-backlog'], undefined, null)).toEqual({ kind: 'clean' });
    expect(plan(['product-backlog'], tag({ label: false }), null)).toEqual({
      kind: 'write',
      write: { edit: undefined, deleteProperty: true },
    });
  });

  it('deletes a property that is no tag', () => {
    const odd = { ...issue({ labels: ['project-plan'] }), properties: { [TAG_PROPERTY]: 'odd' } };
    expect(planRemoval(odd, DEFAULT_LABELS, [])).toEqual({
      kind: 'write',
      write: { edit: { update: { labels: [{ remove: 'project-plan' }] } }, deleteProperty: true },
    });
  });

  it('says what the user may not do', () => {
    expect(planRemoval(issue({ tag: tag(), mayEdit: false }), DEFAULT_LABELS, [])).toEqual({
      kind: 'forbidden',
      why: 'issue',
    });
    const offScreen = { ...issue({ tag: tag(), labels: ['product-backlog'] }), editmeta: { fields: { summary: {} } } };
    expect(planRemoval(offScreen, DEFAULT_LABELS, [])).toEqual({ kind: 'forbidden', why: 'labels' });
  });
});

import { DEFAULT_LABELS, isPersonsDecision, parseTag, removalTag, standingTag, type Tag } from '#issue';
import { describe, expect, it } from '@jest/globals';

const tag = (overrides: Partial<Tag> = {}): Tag => ({
  schema: 1,
  place: 'backlog',
  band: 'high',
  by: 'run',
  rules: 3,
  ...overrides,
});
const backlogLabel = DEFAULT_LABELS.backlog;
const planLabel = DEFAULT_LABELS.plan;

describe('the tag that stands', () => {
  it.each([
    ['no property and no label', undefined, [], { kind: 'none' }],
    ['other labels only', undefined, ['ux'], { kind: 'none' }],
    ['a tag with its label', tag(), [backlogLabel], { kind: 'tagged', place: 'backlog', by: 'run', rules: 3 }],
    [
      "a person's tag",
      tag({ by: 'person' }),
      [backlogLabel],
      { kind: 'tagged', place: 'backlog', by: 'person', rules: 3 },
    ],
    ['a label set by hand', undefined, [planLabel], { kind: 'labelled', place: 'plan' }],
    ['a label changed by hand', tag(), [planLabel], { kind: 'labelled', place: 'plan' }],
    ['a label taken off by hand', tag(), [], { kind: 'removed', place: 'backlog' }],
    ['both labels and a tag of the app’s', tag(), [planLabel, backlogLabel], { kind: 'labelled', place: 'plan' }],
    [
      'the same, where Jira did not take the other one off',
      tag({ beside: true }),
      [planLabel, backlogLabel],
      { kind: 'tagged', place: 'backlog', by: 'run', rules: 3 },
    ],
    [
      'both labels and a tag that a run is still writing',
      tag({ label: false, run: 'r1-open' }),
      [planLabel, backlogLabel],
      { kind: 'tagged', place: 'backlog', by: 'run', rules: 3 },
    ],
    [
      'both labels and a tag of a person’s',
      tag({ by: 'person' }),
      [planLabel, backlogLabel],
      { kind: 'tagged', place: 'backlog', by: 'person', rules: 3 },
    ],
    ['the same, recorded', removalTag('plan', 3, DEFAULT_LABELS), [], { kind: 'removed', place: 'plan' }],
    ['that, and a label set since', removalTag('plan', 3, null), [planLabel], { kind: 'labelled', place: 'plan' }],
    [
      'that, and both',
      removalTag('backlog', 3, null),
      [planLabel, backlogLabel],
      { kind: 'removed', place: 'backlog' },
    ],
    ['unclear, by the rules', tag({ by: 'suggestion', place: 'unclear' }), [], { kind: 'none' }],
    ['both labels and no tag', undefined, [planLabel, backlogLabel], { kind: 'none' }],
    ['a kept suggestion', tag({ by: 'suggestion', place: 'mixed' }), [], { kind: 'none' }],
    [
      'a tag written without labels',
      tag({ label: false }),
      [],
      { kind: 'tagged', place: 'backlog', by: 'run', rules: 3 },
    ],
    ['such a tag, and a label set since', tag({ label: false }), [planLabel], { kind: 'labelled', place: 'plan' }],
  ] as const)('with %s', (_name, property, labels, expected) => {
    expect(standingTag(property, labels, DEFAULT_LABELS)).toEqual(expected);
  });

  const named = { backlog: 'sea', plan: 'land' };
  it.each([
    ['the labels that were usual then', tag(), [], { kind: 'tagged', place: 'backlog' }],
    ['those, still on it', tag(), [backlogLabel], { kind: 'tagged', place: 'backlog' }],
    ['those, and another set since', tag(), [backlogLabel, 'land'], { kind: 'labelled', place: 'plan' }],
    ['the labels of now', tag({ label: 'sea' }), ['sea'], { kind: 'tagged', place: 'backlog' }],
    ['those, taken off by hand', tag({ label: 'sea' }), [], { kind: 'removed', place: 'backlog' }],
    ['other labels', tag({ label: 'ocean' }), [], { kind: 'tagged', place: 'backlog' }],
    ['none', tag({ label: false }), [], { kind: 'tagged', place: 'backlog' }],
    ['a label that was taken off', removalTag('plan', 3, null), [], { kind: 'removed', place: 'plan' }],
  ] as const)('where labels have other names now and it was written with %s', (_name, property, labels, expected) => {
    expect(standingTag(property, labels, named)).toMatchObject(expected);
  });

  it('is the property alone where a project has no labels', () => {
    expect(standingTag(undefined, [planLabel], null)).toEqual({ kind: 'none' });
    expect(standingTag(tag(), [planLabel], null)).toMatchObject({ kind: 'tagged', place: 'backlog' });
    expect(standingTag(tag({ label: 'sea' }), [], null)).toMatchObject({ kind: 'tagged', place: 'backlog' });
  });

  it.each([
    ['none', { kind: 'none' }, false],
    ['a run', { kind: 'tagged', place: 'plan', by: 'run', rules: 1 }, false],
    ['a person', { kind: 'tagged', place: 'plan', by: 'person', rules: 1 }, true],
    ['a label by hand', { kind: 'labelled', place: 'plan' }, true],
    ['a removed label', { kind: 'removed', place: 'plan' }, true],
  ] as const)('is a person’s decision or not: %s', (_name, standing, expected) => {
    expect(isPersonsDecision(standing)).toBe(expected);
  });
});

describe('reading a tag', () => {
  it.each([
    ['a string', 'backlog'],
    ['a later schema', { ...tag(), schema: 2 }],
    ['an unknown place', { ...tag(), place: 'elsewhere' }],
    ['a negative version', { ...tag(), rules: -1 }],
    ['nothing', undefined],
  ])('takes %s for no tag', (_name, value) => {
    expect(parseTag(value)).toBeUndefined();
  });

  it('reads what it writes', () => {
    expect(parseTag(JSON.parse(JSON.stringify(tag({ run: 'r1' }))))).toEqual(tag({ run: 'r1' }));
  });
});

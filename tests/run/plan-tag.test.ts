import { describe, expect, it } from '@jest/globals';

import { planTag, type TagSubject } from '#run';

const RULES = 3;
const subject = (overrides: Partial<TagSubject> = {}): TagSubject => ({
  place: 'backlog',
  band: 'high',
  standing: { kind: 'none' },
  ...overrides,
});

describe('planning what an approved list writes', () => {
  it('writes the suggested place as a run', () => {
    expect(planTag(subject(), 'suggested', RULES)).toEqual({
      kind: 'write',
      decision: { place: 'backlog', band: 'high', by: 'run', rules: RULES },
    });
  });

  it('writes a place that a person names as that person’s decision, whatever was suggested', () => {
    for (const place of ['backlog', 'plan', 'mixed', 'unclear'] as const) {
      expect(planTag(subject({ place }), 'plan', RULES)).toMatchObject({
        kind: 'write',
        decision: { place: 'plan', by: 'person' },
      });
    }
  });

  it('keeps the confidence of a suggestion only where the person named the same place', () => {
    expect(planTag(subject(), 'backlog', RULES)).toMatchObject({ decision: { band: 'high' } });
    expect(planTag(subject(), 'plan', RULES)).toMatchObject({ decision: { band: 'low' } });
  });

  it.each(['mixed', 'unclear'] as const)('does not tag a suggestion that is %s', (place) => {
    expect(planTag(subject({ place }), 'suggested', RULES)).toEqual({ kind: 'no-suggestion' });
  });

  it.each([
    { kind: 'tagged', place: 'plan', by: 'person', rules: 1 },
    { kind: 'labelled', place: 'plan' },
    { kind: 'removed', place: 'backlog' },
  ] as const)('never overwrites what a person decided: $kind', (standing) => {
    for (const choice of ['suggested', 'backlog'] as const) {
      expect(planTag(subject({ standing }), choice, RULES)).toEqual({ kind: 'person-decided' });
    }
  });

  it('writes over the tag of an earlier run', () => {
    const standing = { kind: 'tagged', place: 'plan', by: 'run', rules: 1 } as const;
    expect(planTag(subject({ standing }), 'suggested', RULES)).toMatchObject({ kind: 'write' });
  });

  it('does not write what stands already', () => {
    const standing = { kind: 'tagged', place: 'backlog', by: 'run', rules: 1 } as const;
    expect(planTag(subject({ standing }), 'suggested', RULES)).toEqual({ kind: 'standing' });
  });

  it('makes a run’s tag a person’s when the person names that place', () => {
    const standing = { kind: 'tagged', place: 'backlog', by: 'run', rules: 1 } as const;
    expect(planTag(subject({ standing }), 'backlog', RULES)).toMatchObject({ decision: { by: 'person' } });
  });
});

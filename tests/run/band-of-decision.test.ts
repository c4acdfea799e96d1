import { describe, expect, it } from '@jest/globals';

import { bandOfDecision } from '#run';

describe('the band of a person’s decision', () => {
  it('is that of the suggestion where they agree, else low', () => {
    expect(bandOfDecision({ place: 'plan', band: 'high' }, 'plan')).toBe('high');
    expect(bandOfDecision({ place: 'plan', band: 'high' }, 'backlog')).toBe('low');
    expect(bandOfDecision({ place: 'mixed', band: 'medium' }, 'backlog')).toBe('low');
  });
});

import { describe, expect, it } from '@jest/globals';

import { shortSummary } from '../../../static/panel/short-summary';

describe('a summary made of a sentence', () => {
  it('is the sentence on one line without its full stop, when that is short', () => {
    expect(shortSummary('Migrate\n everything, by March.')).toBe('Migrate everything, by March');
  });

  it.each([
    [
      'the cranes are moved to the new berths by the end of March, and the dues are billed from there, as every harbour master asked',
      'the cranes are moved to the new berths by the end of March',
    ],
    [
      'Nice: the cranes are moved to the new berths by the end of March so that the dues of all ships can be billed from there',
      'Nice: the cranes are moved to the new berths by the end of March',
    ],
    [
      'Move the cranes to the new berths – the old ones are taken down in spring and nobody will be there to help us then',
      'Move the cranes to the new berths',
    ],
    [
      'Move the cranes and the scales of the harbour to the new berths (the old ones are taken down in spring) and say so to all',
      'Move the cranes and the scales of the harbour to the new berths',
    ],
  ])('ends with a clause: %j', (sentence, summary) => {
    expect(shortSummary(sentence)).toBe(summary);
  });

  it('ends with a word and says so where no clause ends in time', () => {
    const summary = shortSummary(`Migrate ${'every single record '.repeat(40)}.`);
    expect(summary.length).toBeLessThanOrEqual(90);
    expect(summary).toMatch(/^Migrate every .*[a-z]…$/);
  });

  it('never parts a pair of surrogates', () => {
    for (const lead of ['', '-', '--']) {
      const summary = shortSummary(`${lead}migrate-${'🚢'.repeat(200)}`);
      expect(summary.length).toBeLessThanOrEqual(90);
      expect(summary).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('loses any number of full stops at the end, also of a summary that is cut', () => {
    const stops = '.'.repeat(16_000);
    expect(shortSummary(`Migrate${stops}x${stops}`)).toBe('Migrate…');
    expect(shortSummary(`Migrate all${stops}`)).toBe('Migrate all');
  });
});

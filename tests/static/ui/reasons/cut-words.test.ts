import { describe, expect, it } from '@jest/globals';

import { cutWords } from '../../../../static/ui/reasons/cut-words';
import { read } from '../../panel/builders';

const { suggestion: found } = read({ summary: 'Migrate it' });
const { suggestion: nothing } = read({ summary: 'Hello there' });

describe('what the panel says of a text that is too much to read', () => {
  it('is nothing where all was read', () => {
    expect(cutWords(found)).toBeUndefined();
    expect(cutWords(nothing)).toBeUndefined();
  });

  it('tells matches that count from none at all', () => {
    expect(cutWords({ ...found, cut: true })).toContain('the first matches count');
    expect(cutWords({ ...nothing, cut: true })).toContain('stopped before anything matched');
  });
});

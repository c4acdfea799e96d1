import { describe, expect, it } from '@jest/globals';

import { withoutPosition } from '../../../static/ui/without-position';

describe('Jira’s words about a faulty query', () => {
  it.each([
    ["Expecting operator but got 'x'. (line 1, character 34)", "Expecting operator but got 'x'."],
    ["Error in line (Line 12, character 3): '<EOF>'", "Error in line: '<EOF>'"],
    ["The field 'nonsense' does not exist.", "The field 'nonsense' does not exist."],
  ])('lose the place that counts in another text: %j', (words, expected) => {
    expect(withoutPosition(words)).toBe(expected);
  });
});

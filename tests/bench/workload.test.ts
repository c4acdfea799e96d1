import { describe, expect, it } from '@jest/globals';

import { USUAL_PATTERNS } from '../../bench/workload/plain-patterns';
import { makeWorkload } from '../../bench/workload/make-workload';

const workload = makeWorkload(300);
const descriptions = workload.issues.map(({ plain }) => plain.description.text);

describe('the workload of the bench', () => {
  it('is the same every time', () => {
    const again = makeWorkload(300);
    expect(again.issues).toEqual(workload.issues);
    expect(again.fullPatterns).toEqual(workload.fullPatterns);
    expect(again.plainPatterns(2000)).toEqual(workload.plainPatterns(2000));
  });

  it('begins the same way, however many issues are asked for', () => {
    expect(makeWorkload(50).issues).toEqual(workload.issues.slice(0, 50));
  });

  it('has texts of about 1,100 characters, some empty, some in other scripts', () => {
    expect(workload.characters / 300).toBeGreaterThan(950);
    expect(workload.characters / 300).toBeLessThan(1300);
    expect(descriptions).toContain('');
    expect(descriptions.some((text) => /\p{sc=Han}/u.test(text))).toBe(true);
    expect(descriptions.some((text) => /\w{80}/.test(text))).toBe(true);
  });

  it('gives other matchers the same characters that rules read', () => {
    for (const { plain, text } of workload.issues) {
      expect(plain.summary.text).toBe(text.summary.text);
      expect(plain.description.text).toBe(text.description.text);
    }
  });

  it.each([USUAL_PATTERNS, 2000, 10_000])('has %i different plain patterns, most of them words', (howMany) => {
    const patterns = workload.plainPatterns(howMany);
    expect(new Set(patterns).size).toBe(howMany);
    const words = patterns.filter((pattern) => !pattern.includes(' '));
    expect(words.length / howMany).toBeCloseTo(0.6, 1);
    expect(patterns.every((pattern) => pattern.split(' ').length <= 4)).toBe(true);
  });

  it('uses the whole rule language in as many patterns', () => {
    const patterns = workload.fullPatterns;
    expect(new Set(patterns).size).toBe(USUAL_PATTERNS);
    expect(patterns.filter((pattern) => pattern.endsWith('*')).length).toBeGreaterThanOrEqual(50);
    for (const sign of [
      '{date}',
      '{duration}',
      '{money}',
      '{person}',
      '{version}',
      '{number}',
      '{url}',
      '…',
      '~',
      '"',
    ]) {
      expect(patterns.some((pattern) => pattern.includes(sign))).toBe(true);
    }
  });
});

import { describe, expect, it } from '@jest/globals';

import { compileRules, findEvidence, plainIssueText } from '#rules';

import { rulesOfPatterns } from '../rules-of-patterns';

const lettersFrom = (first: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, nth) => String.fromCodePoint(first + nth));

const HAN = lettersFrom(0x4e_00, 20_000);
/** Phrases of so many different letters that the filter has room for a few rows only. */
const PHRASES = Array.from({ length: 100 }, (_, nth) => HAN.slice(200 * nth, 200 * nth + 200).join(''));
const YI = lettersFrom(0xa0_00, 1000);

describe('rules of thousands of different letters', () => {
  const found = (patterns: readonly string[], description: string): readonly string[] =>
    findEvidence(compileRules(rulesOfPatterns(...PHRASES, ...patterns)), plainIssueText({ description })).evidence.map(
      ({ start, end }) => description.slice(start, end),
    );

  it.each([0, 1, 30, 62, 63, 64, 100, 300, 1000])(
    'find whole words, beginnings and endings among %i endings',
    (count) => {
      const endings = YI.slice(0, count).map((letter) => `*x${letter}`);
      const patterns = [...endings, 'export', 'migrat*', '*flow', 'go … live'];
      expect(found(patterns, '  Export -  MIGRATION, our workflow (Go at once live)')).toEqual([
        'Export',
        'MIGRATION',
        'workflow',
        'Go at once live',
      ]);
      for (const letter of [YI[0], YI[count - 1]].slice(0, count)) {
        expect(found(patterns, `abx${letter} x${letter}x ab${letter}`)).toEqual([`abx${letter}`]);
      }
    },
  );

  it('find endings of any length', () => {
    const endings = YI.slice(0, 40).map((letter) => `*${letter.repeat(30)}`);
    const [first = ''] = YI;
    expect(found([...endings, 'export'], `${first.repeat(31)} ${first.repeat(29)} export`)).toEqual([
      first.repeat(31),
      'export',
    ]);
  });
});

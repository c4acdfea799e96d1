import { parsePattern, printPattern } from '#rules';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { arbitraryPattern } from './arbitrary-pattern';
import { arbitrarySource } from './arbitrary-source';

function canonical(source: string): string {
  const parsed = parsePattern(source);
  return parsed.kind === 'ok' ? printPattern(parsed.pattern) : parsed.fault.expected;
}

describe('printPattern', () => {
  it.each([
    ['single spaces', '  go \t live  ', 'go live'],
    ['spaces for hyphens', 'go-live go\u2011live go\u200blive', 'go live go live go live'],
    ['straight quotes', '“As-Is” „Ist“', '"As-Is" "Ist"'],
    ['straight apostrophes', 'don’t', "don't"],
    ['the apostrophe of exact text as it is', '“don’t”', '"don’t"'],
    ['names in lower case', '{ Date } {URL}', '{date} {url}'],
    ['one sign for an ellipsis', 'as a...i want', 'as a … i want'],
    ['no number for the usual gap', 'a …12 b …012 c', 'a … b … c'],
    ['a number for any other gap', 'a...3 b …05 c', 'a …3 b …5 c'],
    ['the usual gap apart from a number', 'in … 5 days', 'in … 5 days'],
    ['edges right beside the words', ' ^ fix bug $ ', '^fix bug$'],
    ['signs right beside their words', '~deliver *flow schedul*', '~deliver *flow schedul*'],
  ])('writes %s', (_name, source, printed) => {
    expect(canonical(source)).toBe(printed);
  });

  it('writes what is read back as the same pattern', () => {
    fc.assert(
      fc.property(arbitraryPattern, (pattern) => {
        expect(parsePattern(printPattern(pattern))).toEqual({ kind: 'ok', pattern });
      }),
      { numRuns: 1000 },
    );
  });

  it('is canonical: printing what was read from a print changes nothing', () => {
    fc.assert(
      fc.property(arbitrarySource, (source) => {
        const parsed = parsePattern(source);
        const readable = parsed.kind === 'ok' ? source : parsed.fault.suggestion;
        fc.pre(readable !== undefined);
        expect(canonical(canonical(readable))).toBe(canonical(readable));
      }),
      { numRuns: 1000 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';

import { compileRules, findEvidence, parsePattern, plainIssueText } from '#rules';

import { rulesOfPatterns } from '../rules-of-patterns';

function found(description: string, ...patterns: readonly string[]): readonly string[] {
  const { evidence } = findEvidence(compileRules(rulesOfPatterns(...patterns)), plainIssueText({ description }));
  return evidence.map(({ start, end }) => description.slice(start, end));
}

describe('names with signs', () => {
  it.each([
    ['c++', '"c++"'],
    ['C#', '"C#"'],
    ['.NET', '".NET"'],
    ['c++ code', '"c++" code'],
  ])('%s is to be written in quotes, as is suggested', (source, suggestion) => {
    expect(parsePattern(source)).toMatchObject({ kind: 'faulty', fault: { suggestion } });
  });

  it.each([
    ['"C++"', 'Port C++, (C++) and C++-code; no C, C+ or xC++', ['C++', 'C++', 'C++']],
    ['"C#"', 'C#. #C, C, XC#, C#/.NET', ['C#', 'C#']],
    ['".NET"', 'on .NET; ASP.NET, net, NET, .NETs', ['.NET', '.NET']],
    ['"C++" code', 'The c++ code and the C++ Code', ['C++ Code']],
  ])('%s stands exactly so, as a word', (pattern, text, stretches) => {
    expect(found(text, pattern)).toEqual(stretches);
  });

  it('are found in any case by a pattern for each', () => {
    expect(found('c++ and C++', '"C++"', '"c++"')).toEqual(['c++', 'C++']);
  });
});

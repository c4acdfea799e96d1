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

  it.each([
    ['"c++"', 'C++, c++; no c, C+, xC++', ['C++', 'c++']],
    ['"c#"', 'C# and c#', ['C#', 'c#']],
    ['".net"', '.NET, .Net and .net-like; .nets', ['.NET', '.Net', '.net']],
    ['"node.js" app', 'the Node.js app, a NODE.JS-APP', ['Node.js app', 'NODE.JS-APP']],
    ['"größe:" …2 klein', 'GRÖßE: sehr klein', ['GRÖßE: sehr klein']],
  ])('%s in small letters is found in any case', (pattern, text, stretches) => {
    expect(found(text, pattern)).toEqual(stretches);
  });

  it('are told from words in quotes, which are for their case', () => {
    expect(found('IT is it, As-Is as-is', '"it"', '"as-is"')).toEqual(['it', 'as-is']);
  });
});

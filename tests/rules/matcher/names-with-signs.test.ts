import { describe, expect, it } from '@jest/globals';

import { compileRules, findEvidence, parsePattern, plainIssueText } from '#rules';

import { rulesOfPatterns } from '../rules-of-patterns';

function found(description: string, ...patterns: readonly string[]): readonly string[] {
  const { evidence } = findEvidence(compileRules(rulesOfPatterns(...patterns)), plainIssueText({ description }));
  return evidence.map(({ start, end }) => description.slice(start, end));
}

describe('names with signs', () => {
  it.each([
    ['C++', 'Port C++, (c++) and C++-code; no C, C+ or xC++', ['C++', 'c++', 'C++']],
    ['C#', 'C# and c#; C, #', ['C#', 'c#']],
    ['.NET', 'on .NET, .Net; net', ['.NET', '.Net']],
    ['node.js app', 'the Node.js app, a NODE.JS-APP, a node js app', ['Node.js app', 'NODE.JS-APP']],
    ['~port … C++', 'Porting all of it to c++.', ['Porting all of it to c++']],
    ['^Q&A', 'Q&A for all', ['Q&A']],
  ])('%s needs no quotes and is found in any case', (pattern, text, stretches) => {
    expect(found(text, pattern)).toEqual(stretches);
  });

  it.each([
    ['export, import', '"export," import'],
    ['a/b test', '"a/b" test'],
    ['R & D', 'R …1 D'],
    ['fo+', 'fo*'],
    ['c++*', '"c++*"'],
    ['$5.50', '"$5.50"'],
  ])('%s may be meant otherwise: it asks, and suggests', (source, suggestion) => {
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

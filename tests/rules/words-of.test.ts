import { describe, expect, it } from '@jest/globals';

import { wordsOf, type PartSpan } from '#rules';

describe('wordsOf', () => {
  it('gives the words of each sentence as rules compare them', () => {
    expect(wordsOf({ text: 'Größere Exporte. Next: C++', parts: [] })).toEqual([
      ['grossere', 'exporte'],
      ['next', 'c'],
    ]);
  });

  it('leaves out code, quotes and links, also behind the first sentence, and nothing else', () => {
    const text = 'Run npm now. He said wait, see here too in tables';
    const partAt = (stretch: string, part: PartSpan['part']): PartSpan => {
      const start = text.indexOf(stretch);
      return { start, end: start + stretch.length, part };
    };
    const parts = [
      partAt('npm', 'code'),
      partAt('wait', 'quotes'),
      partAt('here', 'links'),
      partAt('tables', 'tables'),
    ];
    expect(wordsOf({ text, parts })).toEqual([
      ['run', 'now'],
      ['he', 'said', 'see', 'too', 'in', 'tables'],
    ]);
  });
});

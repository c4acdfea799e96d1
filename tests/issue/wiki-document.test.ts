import { adfText, wikiDocument } from '#issue';
import { describe, expect, it } from '@jest/globals';

/** The text of an exported description, and its parts with their words. */
function read(markup: string): { readonly text: string; readonly parts: readonly (readonly [string, string])[] } {
  const { text, parts } = adfText(wikiDocument(markup));
  return { text, parts: parts.map(({ part, start, end }) => [part, text.slice(start, end)]) };
}

const ADDRESS = 'https://example.org/a';

describe('a description in wiki markup', () => {
  it.each([
    ['a heading and lines', 'h2. Goal\nfirst\nsecond', 'Goal\nfirst\nsecond', [['headings', 'Goal']]],
    ['a list', '* one\n* two\n## three\nfour', 'one\ntwo\nthree\nfour', [['lists', 'one\ntwo\nthree']]],
    ['code', 'before\n{code:java}\nrelease();\n{code}\nafter', 'before\nrelease();\nafter', [['code', 'release();']]],
    ['open code', 'before\n{noformat}\nrelease();', 'before\nrelease();', [['code', 'release();']]],
    [
      'code in a line',
      'call {{release()}} or {{{}stop(){}}}',
      'call release() or stop()',
      [
        ['code', 'release()'],
        ['code', 'stop()'],
      ],
    ],
    [
      'a quote',
      'before\n{quote}\nas they\n\nwrote\n{quote}\nafter',
      'before\nas they\nwrote\nafter',
      [['quotes', 'as they\nwrote']],
    ],
    ['a quote in a line', '{quote}as they wrote{quote}\nafter', 'as they wrote\nafter', [['quotes', 'as they wrote']]],
    ['a quoted line', 'bq. as they wrote\nafter', 'as they wrote\nafter', [['quotes', 'as they wrote']]],
    [
      'a panel',
      'a\n{panel:title=Mind|bgColor=#fff}\n* tide\n{panel}\nb',
      'a\nMind\ntide\nb',
      [
        ['panels', 'Mind\ntide'],
        ['lists', 'tide'],
      ],
    ],
    ['a panel in a line', '{panel}tide{panel}\nb', 'tide\nb', [['panels', 'tide']]],
    [
      'a table',
      '||Wave||Site||\n|1|Tarrow\nand Inchmallow|\nafter',
      'Wave\nSite\n1\nTarrow\nand Inchmallow\nafter',
      [['tables', 'Wave\nSite\n1\nTarrow\nand Inchmallow']],
    ],
    ['a link in a table', `|see [map|${ADDRESS}]|x|`, 'see map\nx', [['tables', 'see map\nx']]],
    ['a link with words', `see [the map|${ADDRESS}]`, 'see the map', []],
    [
      'links without words',
      `[${ADDRESS}|${ADDRESS}|smart-link] [${ADDRESS}]`,
      `${ADDRESS} ${ADDRESS}`,
      [
        ['links', ADDRESS],
        ['links', ADDRESS],
      ],
    ],
    [
      'people',
      'ask [~accountid:55:a-1] or [~jdoe]',
      'ask @55a1 or @jdoe',
      [
        ['mentions', '@55a1'],
        ['mentions', '@jdoe'],
      ],
    ],
    ['brackets that are none', 'take [a|b], [ ] and {x}', 'take [a|b], [ ] and {x}', []],
    ['bars that are no table', '|', '|', []],
    ['plain text', 'just a sentence', 'just a sentence', []],
  ])('is read as Jira shows it: %s', (_name, markup, text, parts) => {
    expect(read(markup)).toEqual({ text, parts });
  });

  it.each(['', '\n\n', '   '])('without words is no document: %j', (markup) => {
    expect(wikiDocument(markup)).toBeNull();
  });

  // Copying the rest of the lines for each block took seconds for 32,767 characters, and would not end here.
  it.each(['x\n\n', '* x\n\n', 'h2. x\n', 'bq. x\n', '|x|\n\n'])(
    'is read to its end, however many blocks it has: %j',
    (block) => {
      const blocks = 100_000;
      expect(read(block.repeat(blocks)).text.split('\n')).toHaveLength(blocks);
    },
  );

  it.each(['{panel:a}\n', '{quote}\n', '{panel}{quote}\n', '|x\n', 'x\n', '[', '{{', '[~', '|', '[a|', '{'])(
    'is read to its end, whatever is left open in it: %j',
    (piece) => {
      expect(read(piece.repeat(30_000)).text.length).toBeLessThan(300_000);
    },
  );
});

import { adfText, wikiDocument } from '#issue';
import { describe, expect, it } from '@jest/globals';

/** What rules read of an exported description, and what they leave out. */
function read(markup: string): { readonly text: string; readonly unread: readonly string[] } {
  const { text, parts } = adfText(wikiDocument(markup));
  return { text, unread: parts.map(({ start, end }) => text.slice(start, end).trim()) };
}

describe('a description in wiki markup', () => {
  it.each([
    ['a heading and lines', 'h2. Goal\nfirst\nsecond', 'Goal\nfirst\nsecond', []],
    ['lists', '* one\n* two\n# three', 'one\ntwo\nthree', []],
    ['code', 'before\n{code:java}\nrelease();\n{code}\nafter', 'before\nrelease();\nafter', ['release();']],
    ['code that is never closed', 'before\n{noformat}\nrelease();', 'before\nrelease();', ['release();']],
    ['a quote', 'before\n{quote}\nas they wrote\n{quote}', 'before\nas they wrote', ['as they wrote']],
    ['plain text', 'just a sentence', 'just a sentence', []],
  ])('is read as Jira shows it: %s', (_name, markup, text, unread) => {
    expect(read(markup)).toEqual({ text, unread });
  });

  it.each(['', '\n\n', '   '])('without words is no document: %j', (markup) => {
    expect(wikiDocument(markup)).toBeNull();
  });

  // Copying the rest of the lines for each block took seconds for 32,767 characters, and would not end here.
  it.each(['x\n\n', '* x\n\n', 'h2. x\n', 'bq. x\n'])('is read to its end, however many blocks it has: %j', (block) => {
    const blocks = 100_000;
    expect(read(block.repeat(blocks)).text.split('\n')).toHaveLength(blocks);
  });
});

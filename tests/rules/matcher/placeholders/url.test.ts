import { describe, expect, it } from '@jest/globals';
import { placeholdersIn } from '../../../builders/placeholders-in';

describe('addresses', () => {
  it.each([
    ['see https://example.com/a?b=c#d for more', 'https://example.com/a?b=c#d'],
    ['see http://example.com.', 'http://example.com'],
    ['HTTPS://EXAMPLE.COM', 'HTTPS://EXAMPLE.COM'],
    ['ftp://example.com/x', 'ftp://example.com/x'],
    ['git+ssh://example.com', 'git+ssh://example.com'],
    ['www.example.com, then', 'www.example.com'],
    ['WWW.EXAMPLE.COM', 'WWW.EXAMPLE.COM'],
    ['https://www.example.com', 'https://www.example.com'],
    ['(https://example.com)', 'https://example.com'],
    ['(see https://example.com/a_(b))', 'https://example.com/a_(b)'],
    ['[docs|https://example.com]', 'https://example.com'],
    ['[https://example.com|docs]', 'https://example.com'],
    ['<https://example.com>', 'https://example.com'],
    ['"https://example.com"', 'https://example.com'],
    ['**https://example.com**', 'https://example.com'],
    ['https://example.com/?!', 'https://example.com/'],
    ['https://example.com/é', 'https://example.com/é'],
    ['https://例え.jp。次', 'https://例え.jp'],
    ['見https://example.com', 'https://example.com'],
    ['url:https://example.com', 'https://example.com'],
    ['https://example.com/next\nline', 'https://example.com/next'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['https://example.com/{id}', 'https://example.com/{id}'],
  ])('%s', (text, found) => expect(placeholdersIn('url', text)).toEqual([found]));

  it('finds all of them in order', () => {
    const text = 'www.a.example then https://b.example,http://c.example and www.d.example';
    expect(placeholdersIn('url', text)).toEqual([
      'www.a.example',
      'https://b.example,http://c.example',
      'www.d.example',
    ]);
  });

  it.each([
    'https://',
    'https:// x',
    '://x',
    'www.',
    'www',
    'xwww.example.com',
    'https://...',
    '1://x',
    'a:/b',
    'example.com',
    'and/or',
    '',
  ])('%j is none', (text) => expect(placeholdersIn('url', text)).toEqual([]));
});

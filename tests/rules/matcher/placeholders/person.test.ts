import { describe, expect, it } from '@jest/globals';
import { placeholdersIn, placeholderSpans } from '../../../builders/placeholders-in';

describe('people', () => {
  it.each([
    ['ask @ada today', ['@ada']],
    ['ask @ada.lovelace.', ['@ada.lovelace']],
    ['ask @ada-maria, @bob', ['@ada-maria', '@bob']],
    ['(@ada)', ['@ada']],
    ['cc:@ada', ['@ada']],
    ['@Zoë', ['@Zoë']],
    ['@渡辺', ['@渡辺']],
    ['ask [~ada] and [~accountid:557058:5b10ac-8d82]', ['[~ada]', '[~accountid:557058:5b10ac-8d82]']],
    ['[~ada]@bob', ['[~ada]', '@bob']],
  ])('%s', (text, found) => expect(placeholdersIn('person', text)).toEqual(found));

  it.each([
    'ada@example.com',
    'first.last@example.com',
    '@ada@example.com',
    '@atlaskit/button',
    'https://example.com/@ada',
    '@',
    '@ ada',
    '@2x',
    '@@',
    '[~]',
    '[~a b]',
    '[ada]',
    `@${'a'.repeat(70)}`,
    '',
  ])('%j is none', (text) => expect(placeholdersIn('person', text)).toEqual([]));

  it('are the mentions of a document too, once and in order', () => {
    const text = 'ask @bob, @Ada Lovelace and Grace';
    const parts = [
      { part: 'quotes', start: 0, end: text.length },
      { part: 'mentions', start: 10, end: 23 },
      { part: 'mentions', start: 28, end: 33 },
    ] as const;
    const found = placeholderSpans('person', { text, parts });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['@bob', '@Ada Lovelace', 'Grace']);
  });
});

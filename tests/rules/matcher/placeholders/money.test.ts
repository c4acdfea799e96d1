import { describe, expect, it } from '@jest/globals';
import { placeholdersIn } from '../../../builders/placeholders-in';

describe('money', () => {
  it.each([
    ['about € 5k.', '€ 5k'],
    ['€5k', '€5k'],
    ['5k €', '5k €'],
    ['5€', '5€'],
    ['$100', '$100'],
    ['($100)', '$100'],
    ['$100/month', '$100'],
    ['US$100', '$100'],
    ['$100 USD', '$100 USD'],
    ['USD 5,000', 'USD 5,000'],
    ['USD 5,000.', 'USD 5,000'],
    ['5 million euros', '5 million euros'],
    ['two million euros', 'two million euros'],
    ['a million dollars', 'a million dollars'],
    ['100 dollars', '100 dollars'],
    ['£20', '£20'],
    ['CHF 30', 'CHF 30'],
    ['5.000,00 EUR', '5.000,00 EUR'],
    ['5 eur', '5 eur'],
    ['5EUR', '5EUR'],
    ['$1.2M', '$1.2M'],
    ['$5-10k', '$5-10k'],
    ['€5k-10k', '€5k-10k'],
    ["CHF 1'000", "CHF 1'000"],
    ['1\u202f000 €', '1\u202f000 €'],
    ['₹500', '₹500'],
    ['€\u00a05', '€\u00a05'],
    ['$5', '$5'],
  ])('%s', (text, found) => expect(placeholdersIn('money', text)).toEqual([found]));

  it.each([
    ['de', '5 Mio. Euro', '5 Mio. Euro'],
    ['de', '5 Mio Euro', '5 Mio Euro'],
    ['de', '20 Franken', '20 Franken'],
    ['fr', '5 millions de dollars', '5 millions de dollars'],
    ['fr', '5 millions d’euros', '5 millions d’euros'],
    ['fr', '100 euros', '100 euros'],
    ['xx', '5 €', '5 €'],
  ])('%s: %s', (language, text, found) => expect(placeholdersIn('money', text, language)).toEqual([found]));
});

describe('what looks like money and is none', () => {
  it.each([
    '$var',
    '"$1"',
    '`$1`',
    "'$1-$2'",
    '/$1/',
    '${5}',
    'x$5',
    '5 users',
    '5k',
    '5M rows',
    'PHP 7',
    'sek 5',
    'cad 3',
    '$',
    '€',
    '1.2.3 €',
    '5 $var',
    'dollars',
    'a dollar sign',
    '3/4 €',
    '$ten',
    'EURO 5',
    'EUR3',
    'a million users',
    '$\n5',
    '5\n€',
    '',
  ])('%j', (text) => expect(placeholdersIn('money', text)).toEqual([]));
});

import { describe, expect, it } from '@jest/globals';
import { placeholdersIn } from '../../../builders/placeholders-in';

describe('numbers', () => {
  it.each([
    ['in 3 of them', ['3']],
    ['It is 3.', ['3']],
    ['1,000 users', ['1,000']],
    ['1.000.000', ['1.000.000']],
    ['5.000,00', ['5.000,00']],
    ["1'000", ["1'000"]],
    ['1\u202f000', ['1\u202f000']],
    ['in 2025 100 users', ['2025', '100']],
    ['3.5', ['3.5']],
    ['50 %', ['50 %']],
    ['50% more', ['50%']],
    ['-3', ['-3']],
    ['below −3', ['−3']],
    ['(-3)', ['-3']],
    ['3-5 users', ['3-5']],
    ['3 - 5', ['3', '5']],
    ['#3', ['3']],
    ['$3', ['3']],
    ['1, 2, 3', ['1', '2', '3']],
    ['top-10', ['10']],
    ['３人', ['３']],
    ['３', ['３']],
    ['٣', ['٣']],
    ['3️⃣', ['3️⃣']],
    ['3km/h 4 km', ['4']],
  ])('%s', (text, found) => expect(placeholdersIn('number', text)).toEqual(found));
});

describe('what looks like a number and is none', () => {
  it.each([
    '2fa',
    '3rd',
    '5k',
    'v2',
    'h2o',
    '1.2.3',
    '192.168.0.1',
    '10:30',
    '3/4',
    '24/7',
    '2026-03-14',
    '14.03.2026',
    '555-12-34',
    'ABC-123',
    'UTF-8',
    'SHA-256',
    'a_1',
    '1_000',
    '1.x',
    '3.txt',
    'three',
    '½',
    'Ⅳ',
    '1e5',
    '1234567890123456',
    '',
  ])('%j', (text) => expect(placeholdersIn('number', text)).toEqual([]));
});

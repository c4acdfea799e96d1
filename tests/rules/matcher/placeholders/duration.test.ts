import { describe, expect, it } from '@jest/globals';
import { placeholdersIn } from '../../../builders/placeholders-in';

describe('durations', () => {
  it.each([
    ['takes 3 days.', '3 days'],
    ['a 3-day job', '3-day'],
    ['takes two weeks', 'two weeks'],
    ['a couple of weeks', 'a couple of weeks'],
    ['Half a day', 'Half a day'],
    ['half-a-day', 'half-a-day'],
    ['3-5 days', '3-5 days'],
    ['3 – 5 days', '3 – 5 days'],
    ['1.5 h', '1.5 h'],
    ['1,5 h', '1,5 h'],
    ['1½ days', '1½ days'],
    ['1,000 hours', '1,000 hours'],
    ['1 000 hours', '1 000 hours'],
    ['1 000-2 000 h', '1 000-2 000 h'],
    ['3d', '3d'],
    ['(2h 30m)', '2h 30m'],
    ['1h30', '1h30'],
    ['2h 30 users', '2h'],
    ['1h30m', '1h30m'],
    ['1d 2h 30m', '1d 2h 30m'],
    ['1 day 4 hours', '1 day 4 hours'],
    ['2 person days', '2 person days'],
    ['2 person-days', '2 person-days'],
    ['5 working days', '5 working days'],
    ['3 sprints', '3 sprints'],
    ['in a week', 'a week'],
    ['several months', 'several months'],
    ['3 seconds', '3 seconds'],
    ['３ ｄａｙｓ', '３ ｄａｙｓ'],
    ['three\u00a0weeks', 'three\u00a0weeks'],
    ["two weeks' work", 'two weeks'],
  ])('%s', (text, found) => expect(placeholdersIn('duration', text)).toEqual([found]));

  it.each([
    ['de', '3 Tage', '3 Tage'],
    ['de', 'zwei Wochen', 'zwei Wochen'],
    ['de', 'ein paar Tage', 'ein paar Tage'],
    ['de', '1,5 Std', '1,5 Std'],
    ['fr', '3 jours', '3 jours'],
    ['fr', 'deux semaines', 'deux semaines'],
    ['fr', 'une demi-heure', 'une demi-heure'],
  ])('%s: %s', (language, text, found) => expect(placeholdersIn('duration', text, language)).toEqual([found]));
});

describe('what looks like a duration and is none', () => {
  it.each([
    '3 users',
    'days',
    'a user',
    'a 3D model',
    '3 D',
    '4K',
    '2fa',
    'a second reviewer',
    'the week',
    'two of them',
    '1.2.3 days',
    'v3 days',
    '10:30 h',
    '3/4 h',
    'x3d4',
    '3dx',
    '3\ndays',
    'per day',
    'a d',
    '1234567890123456 days',
    'xx',
    '3',
    'one-on-one',
    'a, week',
    '3. days',
    '100/month',
    '50%week',
    '',
  ])('%j', (text) => expect(placeholdersIn('duration', text)).toEqual([]));

  it('without words of a language none', () => expect(placeholdersIn('duration', '3 days', 'xx')).toEqual([]));
});

import { ofPatterns, repeat, repeatAfter, upTo, type Adversary } from './adversary';

const as = (nth: number): string => 'a'.repeat(nth);
/** Words in which all of the triples begin. */
const WORDS = `${as(25)} `;
const times = (word: string, nth: number): string => Array.from({ length: nth }, () => word).join(' ');
/** 10,000 patterns of three words each, made of 22 lengths: at every word of a text, all of them may go on. */
const triples = (patternOf: (first: string, second: string, third: string) => string): readonly string[] =>
  upTo(10_000, (nth) =>
    patternOf(as(1 + (nth % 22)), as(1 + (Math.floor(nth / 22) % 22)), as(1 + Math.floor(nth / 484))),
  );

/** Words, phrases and gaps. Those that end in `z` are never found, so that no limit on evidence ends the work. */
export const PHRASE_ADVERSARIES: readonly Adversary[] = [
  ofPatterns(
    '40 nested phrases',
    upTo(40, (nth) => times('a', nth)),
    repeat('a '),
  ),
  ofPatterns(
    '40 nested phrases, never found',
    upTo(40, (nth) => `${times('a', nth)} z`),
    repeat('a '),
  ),
  ofPatterns(
    'nested phrases of Han',
    upTo(40, (nth) => `${'的'.repeat(nth)}人`),
    repeat('的'),
  ),
  ofPatterns(
    'phrases joined by line breaks',
    upTo(40, (nth) => `${times('a', nth)} z`),
    repeat('a \n\n- '),
  ),
  ofPatterns('one giant word', ['a*', 'aa*', '*a', '*z', 'aaa', '~aaa', '"aaa"'], repeat('a')),
  ofPatterns(
    'one giant word of beginnings',
    upTo(190, (nth) => `${as(nth)}*`),
    repeat('a'),
  ),
  ofPatterns(
    'one giant word of endings',
    upTo(190, (nth) => `*${as(nth)}`),
    repeat('a'),
  ),
  ofPatterns(
    '10,000 overlapping beginnings',
    triples((a, b, c) => `${a}* ${b}* ${c}*`),
    repeat(WORDS),
  ),
  ofPatterns(
    '10,000 beginnings, never found',
    triples((a, b, c) => `${a}* ${b}* ${c}* z`),
    repeat(WORDS),
  ),
  ofPatterns(
    '10,000 endings, never found',
    triples((a, b, c) => `*${a} *${b} *${c} z`),
    repeat(WORDS),
  ),
  ofPatterns(
    '10,000 gaps, never found',
    triples((a, b, c) => `${a} … ${b} … ${c} … z`),
    repeat('a aa aaa '),
  ),
  ofPatterns(
    '10,000 overlapping exact words',
    triples((a, b, c) => `"${a} ${b} ${c}z"`),
    repeat(WORDS),
  ),
  ofPatterns(
    'exact text that almost fits',
    upTo(40, (nth) => `"${as(150 + nth)}z"`),
    repeat('a'),
  ),
  ofPatterns('deep gaps', ['a … a', 'a … a … a', 'a …50 a …50 a …50 a', `${times('a …50', 20)} a`], repeat('a ')),
  ofPatterns('deep gaps, never found', ['a … z', 'a … a … a … z', `${times('a …50', 20)} z`], repeat('a ')),
  ofPatterns(
    '25 nested gaps, never found',
    upTo(25, (nth) => `${times('a …50', nth)} z`),
    repeat('a '),
  ),
  ofPatterns('gaps before what comes once', ['z …50 a', 'a …50 z', 'a … z … a'], repeatAfter('z ', 'a ')),
  ofPatterns('starts and ends of lines', ['^a', 'a$', '^a a$', '^a … z$'], repeat('a\n')),
  ofPatterns('one line without words', ['^a', 'a$', '^z'], repeatAfter('a', '.')),
  ofPatterns('lines of signs before each word', ['^a', 'a$'], repeat(`${'('.repeat(500)}a${')'.repeat(500)}`)),
  ofPatterns('one letter under marks', ['a', 'a*', '*a', '~a'], repeatAfter('a', '\u0301')),
  ofPatterns('a word of invisible characters', ['a', 'ab', '*b', '"ab"'], repeat('a\u00ad\u200d')),
  ofPatterns(
    'stems',
    upTo(40, (nth) => `~${as(nth)}ing`),
    repeat(`${as(20)}ings `),
  ),
  ofPatterns('stem of one giant word', ['~running', '~flies'], repeat('ing')),
];

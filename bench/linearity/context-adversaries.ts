import type { Rule, RuleSet } from '#rules';

import { ofPatterns, repeat, repeatAfter, repeatParts, upTo, type Adversary } from './adversary';

const PLACEHOLDERS = ['{date}', '{duration}', '{money}', '{number}', '{version}', '{url}', '{person}'];
const AROUND_PLACEHOLDERS = [
  ...PLACEHOLDERS,
  ...PLACEHOLDERS.map((placeholder) => `by ${placeholder}`),
  ...PLACEHOLDERS.map((placeholder) => `${placeholder} … z`),
];

/** A rule that looks for `a`, and more that it asks for. */
const ruleSetWith = (more: Partial<Rule>): RuleSet => ({
  schema: 1,
  language: 'en',
  rules: [{ id: 'a', question: 'what', points: 10, patterns: ['a'], note: '', on: true, ...more }],
});

const toItsEnd = (start: number): number => start + 1;
const toTheEnd = (_start: number, length: number): number => length;

/** Placeholders, negation, exceptions, sentences, parts of a text. */
export const CONTEXT_ADVERSARIES: readonly Adversary[] = [
  ...['1', '1 ', '1.', '1,', '1-', '1/', '1:', '2026-03-', '12:', '1 000 ', '€', 'v1.', 'Q1 ', '3 days '].map((piece) =>
    ofPatterns(`placeholders in "${piece}${piece}…"`, AROUND_PLACEHOLDERS, repeat(piece)),
  ),
  ...['next ', 'by ', 'end of ', 'in 3 ', 'March ', '14 March '].map((piece) =>
    ofPatterns(`dates in "${piece}${piece}…"`, AROUND_PLACEHOLDERS, repeat(piece)),
  ),
  ofPatterns('many URLs', AROUND_PLACEHOLDERS, repeat('https://a.b/c ')),
  ofPatterns('one giant URL', AROUND_PLACEHOLDERS, repeatAfter('https://a.b/', 'c/')),
  ofPatterns('beginnings of URLs', AROUND_PLACEHOLDERS, repeat('http://')),
  ofPatterns('signs of mentions', AROUND_PLACEHOLDERS, repeat('@')),
  ofPatterns(
    'many mentions',
    AROUND_PLACEHOLDERS,
    repeatParts('@a ', 'mentions', (start) => start + 2),
  ),
  ofPatterns('many cues', ['a', 'plan'], repeat('no need to '), { negations: ['no', 'no need to', 'to', '… is not'] }),
  ofPatterns('denied again and again', ['plan', 'a'], repeat('not plan ')),
  ofPatterns('cues that reach 50 words', ['a'], repeat('not a a '), { negations: ['not …50', '… not'] }),
  ofPatterns('cues behind', ['plan'], repeat('plan is not needed '), { negations: ['… is not needed', '… is not'] }),
  ofPatterns('thousands of parts', ['a', 'a a'], repeatParts('a ', 'quotes', toItsEnd)),
  ofPatterns('thousands of parts, none left out', ['a', 'a a z'], repeatParts('a ', 'tables', toItsEnd)),
  ofPatterns('parts within parts', ['a', 'a z'], repeatParts('a ', 'quotes', toTheEnd)),
  ofPatterns('lists within lists', ['a z', 'a'], repeatParts('a ', 'lists', toTheEnd)),
  ofPatterns('links within links', AROUND_PLACEHOLDERS, repeatParts('a ', 'links', toTheEnd)),
  ofPatterns('unclosed quotes', ['a', '"a'], repeat('"a ')),
  ofPatterns('unclosed brackets', ['a'], repeat('[({')),
  ofPatterns('a sentence without end', ['a', 'a a'], repeat('a, ')),
  ofPatterns('thousands of sentences', ['a', 'z'], repeat('A. ')),
  ofPatterns('abbreviations', ['a'], repeat('e.g. ')),
  ofPatterns('full stops', ['a'], repeat('.')),
  ofPatterns('white space', ['a'], repeat(' ')),
  ofPatterns('line breaks', ['a'], repeat('\n')),
  {
    name: 'an exception in a sentence without end',
    ruleSet: ruleSetWith({ unless: { sentence: ['z'] } }),
    textOf: repeatAfter('z ', 'a, '),
  },
  {
    name: 'an exception in each of thousands of sentences',
    ruleSet: ruleSetWith({ unless: { sentence: ['z'] } }),
    textOf: repeat('A z. '),
  },
  {
    name: 'exceptions with gaps, never found',
    ruleSet: ruleSetWith({
      unless: { sentence: ['a …50 z'], anywhere: ['a … a … z', ...upTo(20, (nth) => `z${nth}`)] },
    }),
    textOf: repeat('a, '),
  },
  {
    name: 'template lines',
    ruleSet: { ...ruleSetWith({}), templateLines: upTo(200, (nth) => 'a '.repeat(nth).trim().slice(0, 199)) },
    textOf: repeat('a a a\n'),
  },
  {
    name: 'one line longer than any template',
    ruleSet: { ...ruleSetWith({}), templateLines: upTo(99, (nth) => 'a '.repeat(nth).trim()) },
    textOf: repeat('a '),
  },
  {
    name: 'a condition with gaps',
    ruleSet: ruleSetWith({ where: ['description'], only: { labels: ['a'], customfield_1: ['a …50 z'] } }),
    textOf: (length) => {
      const text = repeat('a ')(length);
      return { ...text, labels: { text: 'a', parts: [] }, customfield_1: text.description };
    },
  },
];

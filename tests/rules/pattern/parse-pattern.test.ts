import { parsePattern, PLACEHOLDERS, type Pattern, type PatternElement } from '#rules';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { arbitrarySource } from './arbitrary-source';

const word = (text: string): PatternElement => ({ kind: 'word', text });
const beginning = (text: string): PatternElement => ({ kind: 'beginning', text });
const ending = (text: string): PatternElement => ({ kind: 'ending', text });
const stem = (text: string): PatternElement => ({ kind: 'stem', text });
const exact = (text: string): PatternElement => ({ kind: 'exact', text });
const gap = (most: number): PatternElement => ({ kind: 'gap', most });

const elementsOf = (source: string): readonly PatternElement[] | undefined => {
  const parsed = parsePattern(source);
  return parsed.kind === 'ok' ? parsed.pattern.elements : undefined;
};

describe('parsePattern', () => {
  it.each<[string, string, readonly PatternElement[]]>([
    ['one word', 'release', [word('release')]],
    ['a phrase', 'release notes', [word('release'), word('notes')]],
    ['a hyphen as a space', 'go-live', [word('go'), word('live')]],
    ['a non-breaking hyphen as a space', 'go\u2011live', [word('go'), word('live')]],
    ['a zero-width space as a space', 'go\u200blive', [word('go'), word('live')]],
    ['a direction mark as part of a word', 'go\u200e live', [word('go\u200e'), word('live')]],
    ['a byte order mark as no word', '\ufeff live', [word('live')]],
    ['spaces around and between', '  go \t live  ', [word('go'), word('live')]],
    ['letters of any script', 'größe 計画 план', [word('größe'), word('計画'), word('план')]],
    ['digits', 'phase 2', [word('phase'), word('2')]],
    ['an underscore as a letter', 'snake_case', [word('snake_case')]],
    ['a letter outside the basic plane', '𝐫𝐞𝐥', [word('𝐫𝐞𝐥')]],
    ['an apostrophe within a word', "don't l'équipe", [word("don't"), word("l'équipe")]],
    ['a curly apostrophe as a straight one', 'don’t', [word("don't")]],
    ['an apostrophe beside an invisible character', 'don\u00ad’t', [word("don\u00ad't")]],
    ['a beginning', 'schedul*', [beginning('schedul')]],
    ['a beginning inside a phrase', 'project manag*-plan', [word('project'), beginning('manag'), word('plan')]],
    ['a beginning with an apostrophe', "o'clo*", [beginning("o'clo")]],
    ['a beginning that is two letters when compared', 'ß*', [beginning('ß')]],
    ['a beginning before an invisible character', 'schedul*\u00ad x', [beginning('schedul'), word('x')]],
    ['an ending', '*flow', [ending('flow')]],
    ['an ending inside a phrase', 'the *flow ends', [word('the'), ending('flow'), word('ends')]],
    ['a stem', '~deliver now', [stem('deliver'), word('now')]],
    ['exact text', '"As-Is" now', [exact('As-Is'), word('now')]],
    ['exact text with signs', '"C++ (new)…*"', [exact('C++ (new)…*')]],
    ['exact text with spaces around it', '" a "', [exact(' a ')]],
    ['exact text in English quotes', '“As-Is”', [exact('As-Is')]],
    ['exact text in German quotes', '„Ist“', [exact('Ist')]],
    ['a gap', 'as a … i want', [word('as'), word('a'), gap(12), word('i'), word('want')]],
    ['a gap of three dots without spaces', 'a...b', [word('a'), gap(12), word('b')]],
    ['a gap of a number of words', 'a …5 b ...50 c', [word('a'), gap(5), word('b'), gap(50), word('c')]],
    ['a number behind a gap', 'in … 5 days', [word('in'), gap(12), word('5'), word('days')]],
    [
      'a gap between other signs',
      'plan*…{date}…"B"',
      [beginning('plan'), gap(12), { kind: 'placeholder', name: 'date' }, gap(12), exact('B')],
    ],
    [
      'a name with signs in small letters',
      'Port C++ to C# … .NET 3.5',
      [word('Port'), exact('c++'), word('to'), exact('c#'), gap(12), exact('.net'), exact('3.5')],
    ],
    [
      'names with signs that are more than letters',
      'R&D-Q&A 計画#2 Ö.Ö',
      [exact('r&d'), exact('q&a'), exact('計画#2'), exact('ö.ö')],
    ],
    ['names of placeholders in any case', 'by { Date }', [word('by'), { kind: 'placeholder', name: 'date' }]],
  ])('reads %s', (_name, source, elements) => {
    expect(parsePattern(source)).toEqual({ kind: 'ok', pattern: { elements, atStart: false, atEnd: false } });
  });

  it.each(PLACEHOLDERS)('reads {%s}', (name) => {
    expect(elementsOf(`{${name}}`)).toEqual([{ kind: 'placeholder', name }]);
  });

  it.each<[string, string, Partial<Pattern>]>([
    ['at the start', '^fix', { elements: [word('fix')], atStart: true, atEnd: false }],
    ['at the end', 'done$', { elements: [word('done')], atStart: false, atEnd: true }],
    ['at both', '^done$', { elements: [word('done')], atStart: true, atEnd: true }],
    ['with spaces around the signs', ' ^ done $ ', { elements: [word('done')], atStart: true, atEnd: true }],
    [
      'with invisible characters around the signs',
      '\ufeff^done$\u200e',
      { elements: [word('done')], atStart: true, atEnd: true },
    ],
    [
      'with spaces and invisible characters around the signs',
      '\ufeff ^done$ \u200e',
      { elements: [word('done')], atStart: true, atEnd: true },
    ],
    ['beside other signs', '^*flow … {url}$', { atStart: true, atEnd: true }],
  ])('reads what stands %s', (_name, source, pattern) => {
    expect(parsePattern(source)).toMatchObject({ kind: 'ok', pattern });
  });

  it.each([
    ['nothing', '', 0, 'a word'],
    ['only spaces', '  ', 2, 'a word'],
    ['only a hyphen', '-', 1, 'a word'],
    ['only an invisible character', '\u00ad', 1, 'a word'],
    ['only a combining accent', '\u0301', 1, 'a word'],
    ['only edges', '^$', 1, 'a word'],
    ['only a gap', '…', 0, 'a word'],
    ['an asterisk alone', '*', 0, 'letters right before or right after the asterisk'],
    ['a tilde alone', '~', 0, 'a word right after the tilde'],
    ['a brace alone', '{', 0, 'a closing brace right after the name'],
    ['braces alone', '{}', 1, 'one of {date}, {duration}'],
    ['exact text of nothing', '""', 1, 'a letter or digit between the quotes'],
    ['exact text without a letter', '"&"', 1, 'a letter or digit between the quotes'],
    ['alternatives', '(a|b)', 0, 'one pattern a line, and no regular expression'],
    ['a class of letters', '[a-z]+', 0, 'one pattern a line, and no regular expression'],
    ['a repetition', 'x{2,3}', 1, 'one pattern a line, and no regular expression'],
  ])('refuses %s, says where and guesses nothing', (_name, source, position, expected) => {
    const parsed = parsePattern(source);
    expect(parsed).toMatchObject({ fault: { position, expected: expect.stringContaining(expected) } });
    expect(parsed).not.toHaveProperty('fault.suggestion');
  });

  it.each([
    ['a beginning of one letter', 'a*', 1, 'at least 2 letters before the asterisk', 'a'],
    ['a beginning of invisible letters', 'a\u00ad\u0301*', 3, 'at least 2 letters before', 'a\u00ad\u0301'],
    ['a beginning of one letter behind an apostrophe', "don't*", 5, 'at least 2 letters before', "don't"],
    ['an ending of one letter', '*a', 0, 'at least 2 letters after the asterisk', 'a'],
    ['an asterisk inside a word', 'sch*dule', 3, 'a space or the end after the asterisk', 'sch*'],
    ['an asterisk before the longer end', 'w*flow', 1, 'at least 2 letters before the asterisk', '*flow'],
    ['two asterisks', 'sched**', 5, 'a space or the end after the asterisk', 'sched*'],
    ['an asterisk at both ends', '*flow*', 5, 'one asterisk only', 'flow*'],
    ['an asterisk for any words', 'a * b', 2, 'letters right before or right after the asterisk', 'a … b'],
    ['a tilde apart from its word', '~ deliver', 0, 'a word right after the tilde', '~deliver'],
    ['a tilde behind its word', 'deliver~', 7, 'the tilde right before a word', '~deliver'],
    ['a tilde before a sign', '~{date}', 0, 'a word right after the tilde', '{date}'],
    ['a tilde and an asterisk', '~deliver*', 8, 'a tilde or an asterisk, not both', '~deliver'],
    ['a tilde before an apostrophe', "~l'équipe", 2, 'a word without an apostrophe', 'l ~équipe'],
    ['a quote that is not closed', 'the "As-Is', 4, 'a second quote that closes this one', 'the "As-Is"'],
    ['the sign for inches', '24" monitor', 2, 'a space before the quote', '24 monitor'],
    ['a word right behind a quote', '"As-Is"now', 7, 'a space or the end after the quote', '"As-Is" now'],
    ['a line break in exact text', '"a\nb"', 2, 'the closing quote in the same line', '"a b"'],
    ['exact text without a letter between words', 'R "&" D', 3, 'a letter or digit between', 'R …1 D'],
    ['a misspelt name', '{dates}', 1, 'one of {date}, {duration}, {money}', '{date}'],
    ['a misspelt name with spaces', '{ persno }', 2, 'one of {date}', '{person}'],
    ['the beginning of a name', '{num}', 1, 'one of {date}', '{number}'],
    ['another name', '{code}', 1, 'one of {date}', '"{code}"'],
    ['a brace that is not closed', 'by {date', 3, 'a closing brace right after the name', 'by {date}'],
    ['a brace right behind a word', 'by{date}', 2, 'a space before the brace', 'by {date}'],
    ['a word right behind a brace', '{date}s', 6, 'a space or the end after the brace', '{date} s'],
    ['a gap first', '… want', 0, 'a word before the ellipsis', 'want'],
    ['a gap last', 'as a …5', 5, 'a word behind the ellipsis', 'as a'],
    ['two gaps in a row', 'a … ... b', 4, 'a word between two ellipses', 'a … b'],
    ['a gap of no words', 'a …0 b', 3, 'a number of words from 1 to 50', 'a …1 b'],
    ['a gap that is too long', 'a ...51 b', 5, 'a number of words from 1 to 50', 'a …50 b'],
    ['a number that runs into a word', 'in …5days', 5, 'a space after the number', 'in …5 days'],
    ['two dots', 'a..b', 1, 'an ellipsis of exactly three dots', 'a … b'],
    ['four dots', 'a .... b', 2, 'an ellipsis of exactly three dots', 'a … b'],
    ['a caret in the middle', 'fix ^bug', 4, 'the caret only at the very start', 'fix bug'],
    ['a caret in a word', 'a^2', 1, 'the caret only at the very start', '"a^2"'],
    ['a dollar sign in the middle', 'done $ now', 5, 'the dollar sign only at the very end', 'done now'],
    ['a price', 'costs $5k', 6, 'the dollar sign only at the very end', 'costs "$5k"'],
    ['a slash in a word', 'a/b test', 1, 'quotes around exact text', '"a/b" test'],
    ['a name with a stem’s sign', '~node.js', 5, 'quotes around exact text', '"node.js"'],
    ['a name with an ending’s sign', '*node.js', 5, 'quotes around exact text', '"node.js"'],
    ['a name at the end of a sentence', 'port to C++.', 9, 'quotes around exact text', 'port to "c++"'],
    ['a name right before a quote', 'C#"x"', 1, 'quotes around exact text', '"c#" "x"'],
    ['a name right behind a number of words', 'a …5.net', 4, 'quotes around exact text', 'a …5 ".net"'],
    ['a sign before which nothing is joined', '&co', 0, 'quotes around exact text', '"&co"'],
    ['a sign behind which nothing is joined', 'Q& A', 1, 'quotes around exact text', '"Q&" A'],
    ['an apostrophe in a name', "o'reilly.com", 8, 'quotes around exact text', '"o\'reilly.com"'],
    ['square brackets', '[UI] fix', 0, 'quotes around exact text', '"[UI]" fix'],
    ['a sign between words', 'R & D', 2, 'quotes around exact text', 'R …1 D'],
    ['a full stop at the end', 'as soon as possible.', 19, 'quotes around exact text', 'as soon as possible'],
    ['a comma', 'export, import', 6, 'one pattern a line', '"export," import'],
    ['an apostrophe at the end of a word', "users' guide", 5, 'quotes around exact text', '"users\'" guide'],
    ['a faulty sign after a faulty sign', 'a/b *c* {dat}', 1, 'quotes around exact text', '"a/b" c {date}'],
    ['two asterisks before a word', '**flow', 1, 'one asterisk only', '*flow'],
    ['asterisks around two letters', '*ab*', 3, 'one asterisk only', 'ab*'],
    ['asterisks around a word with an apostrophe', "*don't*", 6, 'one asterisk only', "don't"],
    ['an asterisk before the longer end of two letters', 'w*fl', 1, 'at least 2 letters before', '*fl'],
    ['a tilde in a word', 'a~b', 1, 'the tilde right before a word', '"a~b"'],
    ['a tilde behind a word with an apostrophe', "don't~", 5, 'the tilde right before a word', "don't"],
    ['a tilde before two apostrophes', "~rock'n'roll", 5, 'a word without an apostrophe', '~rock n roll'],
    ['a semicolon', 'export; import', 6, 'one pattern a line', '"export;" import'],
    ['a brace that only closes', 'date} now', 4, 'an opening brace before this one', '"date}" now'],
    ['a brace that is not closed behind another name', 'by {foo bar', 3, 'a closing brace', 'by "{foo" bar'],
    ['a brace in a brace', '{da{te}', 0, 'a closing brace', '"{da" "{te}"'],
    ['a brace that is closed in another line', '{da\nte}', 0, 'a closing brace', '"{da" "te}"'],
    ['a name without its first letter', '{oney}', 1, 'one of {date}', '{money}'],
    ['a name without a letter within', '{nmber}', 1, 'one of {date}', '{number}'],
    ['a longer name', '{dateformat}', 1, 'one of {date}', '{date}'],
    ['too few letters of a name', '{ur}', 1, 'one of {date}', '"{ur}"'],
    ['one word behind a quote that is not closed', 'the "As', 4, 'a second quote', 'the "As"'],
    ['a quote that begins all and is not closed', '"As', 0, 'a second quote', '"As"'],
    ['a line break right behind a quote', '"\n \na"', 1, 'the closing quote in the same line', '"a"'],
    ['several line breaks in exact text', '"a\n \nb"', 2, 'the closing quote in the same line', '"a b"'],
    ['a gap before a faulty sign', '… a/b', 0, 'a word before the ellipsis', '"a/b"'],
    ['a brace right behind a faulty sign', 'a/b{date}', 1, 'quotes around exact text', '"a/b" {date}'],
    ['a gap right behind a faulty sign', 'a/b…c', 1, 'quotes around exact text', '"a/b" … c'],
    ['a full stop before a last space', 'as possible. ', 11, 'quotes around exact text', 'as possible'],
    ['half a character', 'ab\ud83d', 2, 'quotes around exact text', '"ab\ud83d"'],
    ['word borders', '\\bfoo\\b', 0, 'no regular expression', 'foo'],
    ['any characters', 'foo.*bar', 3, 'no regular expression', 'foo … bar'],
    ['a class of digits', '\\d+ days', 0, 'no regular expression', '{number} days'],
    ['a class of spaces', 'foo\\s+bar', 3, 'no regular expression', 'foo bar'],
    ['a repeated letter', 'fo+', 2, 'no regular expression', 'fo*'],
  ])('refuses %s, says where and what is probably meant', (_name, source, position, expected, suggestion) => {
    expect(parsePattern(source)).toEqual({
      kind: 'faulty',
      fault: { position, expected: expect.stringContaining(expected), suggestion },
    });
  });

  it('reads anything, or names a place inside it and suggests only what it reads', () => {
    fc.assert(
      fc.property(arbitrarySource, (source) => {
        const parsed = parsePattern(source);
        if (parsed.kind === 'ok') {
          expect(parsed.pattern.elements.length).toBeGreaterThan(0);
          return;
        }
        const { position, suggestion = 'none' } = parsed.fault;
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(source.length);
        expect(parsePattern(suggestion).kind).toBe('ok');
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['"', '{', '{date', '~', '*', '…', '.', '^ ', '$ ', "a'", 'a/', '\u00ad', "a'\u00ad", '~ ', '(a|', '\\d+'])(
    'reads a long row of %j to its end',
    (piece) => {
      expect(() => parsePattern(piece.repeat(20_000))).not.toThrow();
    },
  );
});

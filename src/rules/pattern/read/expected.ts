import { LONGEST_GAP, PLACEHOLDERS } from '../pattern';

/** Short beginnings, and endings, match half a dictionary. */
export const SHORTEST_PART = 2;

/** What should stand at the place of a fault; each completes "expected …". */
export const EXPECTED = {
  word: 'a word',
  wordFirst: 'a word before the ellipsis',
  wordLast: 'a word behind the ellipsis',
  wordBetween: 'a word between two ellipses',
  ellipsis: 'an ellipsis of exactly three dots',
  gapNumber: `a number of words from 1 to ${LONGEST_GAP}`,
  spaceAfterNumber: 'a space after the number of words',
  lettersAtAsterisk: 'letters right before or right after the asterisk',
  longerBeginning: `at least ${SHORTEST_PART} letters before the asterisk`,
  longerEnding: `at least ${SHORTEST_PART} letters after the asterisk`,
  spaceAfterAsterisk: 'a space or the end after the asterisk',
  oneAsterisk: 'one asterisk only, at the beginning or at the end of a word',
  wordAfterTilde: 'a word right after the tilde',
  tildeOrAsterisk: 'a tilde or an asterisk, not both',
  noApostrophe: 'a word without an apostrophe after the tilde',
  closingQuote: 'a second quote that closes this one',
  closingQuoteInLine: 'the closing quote in the same line',
  letterBetweenQuotes: 'a letter or digit between the quotes',
  spaceBeforeQuote: 'a space before the quote',
  spaceAfterQuote: 'a space or the end after the quote',
  closingBrace: 'a closing brace right after the name',
  placeholder: `one of ${PLACEHOLDERS.map((name) => `{${name}}`).join(', ')}`,
  spaceBeforeBrace: 'a space before the brace',
  spaceAfterBrace: 'a space or the end after the brace',
  openingBrace: 'an opening brace before this one, or quotes around exact text with it',
  tildeFirst: 'the tilde right before a word, or quotes around exact text with it',
  caretFirst: 'the caret only at the very start of the pattern, or quotes around exact text with it',
  dollarLast: 'the dollar sign only at the very end of the pattern, or quotes around exact text with it',
  onePatternALine: 'one pattern a line, or quotes around exact text with this sign',
  knownSign: 'a letter, digit, space or hyphen, or quotes around exact text with other signs',
  noRegularExpression: 'words and phrases, one pattern a line, and no regular expression',
  oneOuterGap: 'an ellipsis at one end only',
} as const;

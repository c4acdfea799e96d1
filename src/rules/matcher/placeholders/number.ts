import type { Span } from '../../issue-text';
import { inOrder, longest, maybe, sign, space, where, type Form } from './reading/form';
import { isDigitCode, isWithinNumber, MOST_DIGITS, numeralOrRange } from './reading/numeral';
import { isAsciiWord } from './reading/piece';
import type { AtWords } from './recogniser';

/** `ABC-123` is the key of an issue, `UTF-8` a name. */
const NAME_BEFORE = /[A-Z][A-Z0-9]*-$/u;
const LONGEST_NAME = 12;
const SPACE = 0x20;
const DASHES = '-\u2010\u2011\u2013';
const MINUS = '-\u2212';
const MINUS_BEFORE = /(?:^|[\s(])[-\u2212]$/u;

/** Neither `1.x` nor `3.txt`, nor the `1` of `1-2-3`. */
const ends = where((reading, from) => {
  const next = reading.piece(from);
  const following = reading.piece(from + 1);
  if (next?.kind !== 'sign') return true;
  if (next.text === '.') return following?.kind !== 'letters';
  return !(DASHES.includes(next.text) && following?.kind === 'digits');
});

/** Whether a space and then a word stand at a place. */
const isBeforeWord = (text: string, at: number): boolean =>
  text.charCodeAt(at) === SPACE && isAsciiWord(text.charCodeAt(at + 1)) && !isDigitCode(text.charCodeAt(at + 1));

const form: Form = inOrder(numeralOrRange, ends, maybe(inOrder(maybe(space), sign('%'))));

/** `{number}`: digits alone, with a percent sign, a minus sign or as a range: `3`, `1,000`, `1 000`, `50 %`, `-3`, `3-5`. */
export const number: AtWords = {
  look: 'at-words',
  atDigits: true,
  words: () => [],
  standsAlone: () => true,
  recognise: (reading): Span | undefined => {
    const { text, start } = reading;
    if (isWithinNumber(text, start)) return undefined;
    const hasMinus = start > 0 && MINUS.includes(text.charAt(start - 1));
    const { digits } = reading;
    if (digits > 0) {
      const end = start + digits;
      if (isAsciiWord(text.charCodeAt(end))) return undefined;
      const isWhole = digits <= MOST_DIGITS && (reading.isAlone || isBeforeWord(text, end));
      if (isWhole && !hasMinus) return { start, end };
    }
    const before = hasMinus ? text.slice(Math.max(0, start - LONGEST_NAME), start) : '';
    if (NAME_BEFORE.test(before) || reading.piece(0)?.kind !== 'digits') return undefined;
    const span = longest(reading, form);
    if (span === undefined || !MINUS_BEFORE.test(before.slice(-2))) return span;
    return { start: start - 1, end: span.end };
  },
};

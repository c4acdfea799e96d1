import type { Span } from '../../issue-text';
import type { Calendar } from '../../languages/language';
import {
  dash,
  either,
  inOrder,
  listed,
  longest,
  maybe,
  piece,
  sign,
  soft,
  space,
  when,
  where,
  word,
} from './reading/form';
import type { Form } from './reading/form';
import { CURRENCY_CODES, DOLLAR_LETTERS, SHORT_SCALES } from './reading/common-words';
import { firstWords } from './reading/first-words';
import { listBits } from './reading/lexicon';
import { beginsWithDigit, firstNumeralEnd, goesOn, isWithinNumber, numeral } from './reading/numeral';
import type { Reading } from './reading/reading';
import type { AtWords } from './recogniser';

/** These are written small too; others are words or units then: `sek`, `inr`. */
const SMALL_CODES: ReadonlySet<string> = new Set(['eur', 'usd', 'gbp', 'chf']);
const DOLLAR = 0x24;
const SIGN = /^\p{Sc}$/u;
/** Perhaps with letters right before it. */
const SIGN_BEFORE = /(?:^|[^\p{L}\p{N}\p{M}_]|\b[A-Z]{1,3})\p{Sc}[^\S\n\r\u2028\u2029]?$/u;
/** The letters of a dollar before its sign, `US$` or `US $`; `A $30` begins with an article. */
const LETTERS_BEFORE = /(?<![\p{L}\p{N}\p{M}\p{Cf}_])(?:([A-Z]{1,2})|([A-Z]{2})[ \u00a0])$/u;
/** Those letters with what stands before them. UTF-16 units. */
const LONGEST_BEFORE = 5;
/** What stands around the `$1` of code. */
const CODE = /["'`/\\$={}[\]<>|&]/u;

const goes = (reading: Reading, from: number): boolean => !goesOn(reading, from);
const scale: Form = inOrder(maybe(soft), either(word(SHORT_SCALES), listed('scales')));
const amountOf = (number: Form): Form => inOrder(number, maybe(scale));
const amount: Form = inOrder(amountOf(numeral), maybe(inOrder(dash, amountOf(numeral))), where(goes));

const code: Form = when(isWrittenAsCode, word(CURRENCY_CODES));
const signAfter: Form = inOrder(
  piece(({ kind, text }) => kind === 'sign' && SIGN.test(text)),
  where((reading, from) => !/^(?:letters|digits)$/u.test(reading.piece(from)?.kind ?? '')),
);
const dollarAfter: Form = inOrder(
  when(isWrittenAsCode, word(DOLLAR_LETTERS)),
  maybe(space),
  where((reading, from) => reading.piece(from)?.text === '$'),
  signAfter,
);
const of: Form = inOrder(soft, listed('between'));
const currency: Form = either(
  inOrder(maybe(space), either(code, signAfter, dollarAfter)),
  inOrder(maybe(sign('.')), maybe(of), soft, listed('currencies')),
);

const CODES_AND_SCALES: ReadonlySet<string> = new Set([...CURRENCY_CODES, ...DOLLAR_LETTERS, ...SHORT_SCALES]);
const BEHIND_WORD = listBits('counts', 'scales');
const BEHIND_NUMBER = listBits('scales', 'currencies', 'between');
const fromDigits: Form = inOrder(amount, currency);
const afterSign: Form = inOrder(amount, maybe(inOrder(maybe(space), code)));
const fromWords: Form = either(
  // With its amount written to it, `EUR3` is one word: rather a name.
  inOrder(code, space, amount),
  // `two million euros`
  inOrder(
    listed('counts'),
    maybe(inOrder(soft, listed('counts'))),
    soft,
    listed('scales'),
    maybe(of),
    soft,
    listed('currencies'),
  ),
);

/** `{money}`: an amount with its currency: `€ 5k`, `US$ 30`, `USD 5,000`, `5 million euros`, `5.000,00 EUR`, `$1.2M`. */
export const money: AtWords = {
  look: 'at-words',
  atDigits: true,
  words: ({ counts }: Calendar) => [...CURRENCY_CODES, ...firstWords(counts)],
  standsAlone: (word) => beginsWithDigit(word),
  recognise: (reading) => {
    const { text, start, digits } = reading;
    if (digits === 0 && reading.piece(0)?.kind !== 'digits') {
      return reading.mayGoOnAs(BEHIND_WORD) ? longest(reading, fromWords) : undefined;
    }
    if (isWithinNumber(text, start)) return undefined;
    const span = mayHaveSign(reading) ? withSign(reading) : undefined;
    if (span !== undefined || reading.isAlone) return span;
    const end = firstNumeralEnd(reading);
    return end > 0 && reading.mayGoOnAs(BEHIND_NUMBER, CODES_AND_SCALES, end)
      ? longest(reading, fromDigits)
      : undefined;
  },
};

/** Whether a sign may stand right before the number, or with a space between. */
const mayHaveSign = ({ text, start }: Reading): boolean =>
  mayBeSign(text.charCodeAt(start - 1)) || mayBeSign(text.charCodeAt(start - 2));

/** Of ASCII, only the dollar is one. */
const mayBeSign = (code: number): boolean => code === DOLLAR || code > 0x7f;

/** Whether letters that end at a place may be those of a dollar: its sign stands behind them, perhaps after a space. */
export const mayBeDollar = (text: string, end: number): boolean =>
  text.charCodeAt(end) === DOLLAR || text.charCodeAt(end + 1) === DOLLAR;

/** An amount after its sign. */
function withSign(reading: Reading): Span | undefined {
  const { text, start } = reading;
  const before = text.slice(Math.max(0, start - 7), start);
  if (!SIGN.test(before.slice(-1)) && !SIGN.test(before.slice(-2, -1))) return undefined;
  if (!SIGN_BEFORE.test(before)) return undefined;
  const span = longest(reading, afterSign);
  if (span === undefined) return undefined;
  const signStart = start - (SIGN.test(before.slice(-1)) ? 1 : 2);
  const isOneDigit = span.end === start + 1;
  const isCode = isOneDigit && (CODE.test(text.charAt(signStart - 1)) || CODE.test(text.charAt(span.end)));
  return isCode ? undefined : { start: lettersStart(text, signStart), end: span.end };
}

/** Where the letters begin that say whose dollar it is; where the sign stands if there are none. */
function lettersStart(text: string, signStart: number): number {
  if (text.charAt(signStart) !== '$') return signStart;
  const before = LETTERS_BEFORE.exec(text.slice(Math.max(0, signStart - LONGEST_BEFORE), signStart));
  const letters = before?.[1] ?? before?.[2] ?? '';
  return DOLLAR_LETTERS.has(letters.toLowerCase()) ? signStart - (before?.[0].length ?? 0) : signStart;
}

function isWrittenAsCode(reading: Reading, from: number): boolean {
  const piece = reading.piece(from);
  if (piece === undefined || SMALL_CODES.has(piece.text)) return true;
  const source = reading.text.slice(piece.start, piece.end);
  return source === source.toUpperCase();
}

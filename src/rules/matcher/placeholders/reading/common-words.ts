/**
 * Codes of ISO 4217 that are in use around software, and are no words (`all`, `try`, `top`).
 *
 * @see https://www.iso.org/iso-4217-currency-codes.html
 */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  (
    'aed ars aud bgn brl cad chf clp cny czk dkk egp eur gbp hkd huf idr ils inr isk jpy krw kwd mxn myr nok nzd ' +
    'pkr pln qar ron rsd rub sar sek sgd thb twd uah usd vnd zar'
  ).split(' '),
);
/** The letters that say whose dollar, peso or real a `$` is: `US$`, `R$`. */
export const DOLLAR_LETTERS: ReadonlySet<string> = new Set('a au c ca hk mx nt nz r s sg us'.split(' '));
/** Money in thousands, millions and billions, as written right after the number in most languages. */
export const SHORT_SCALES: ReadonlySet<string> = new Set(['k', 'm', 'mm', 'mn', 'b', 'bn']);
/** What a version's number is written to: `v2`. */
export const VERSION_SIGNS: ReadonlySet<string> = new Set(['v']);

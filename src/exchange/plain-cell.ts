/**
 * What a spreadsheet would take for a formula when a cell begins with it, full-width forms included.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = String.raw`\s*[=+\-@\t\r＝＋－＠]`;
/** What a spreadsheet would read as a number, a date, a time or a truth, and write back otherwise: `3/4`, `mar-5`, `true`. */
const NUMBER_LIKE = String.raw`[\p{Sc}(.,]*\p{Nd}[^\n]*$`;
const DATE_LIKE = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*[^\p{L}\n]*\p{Nd}[^\n]*$`;
const TRUTH = String.raw`(?:true|false|wahr|falsch)$`;
const AT_RISK = [FORMULA, NUMBER_LIKE, DATE_LIKE, TRUTH].join('|');

const NEEDS_SIGN = new RegExp(`^'*(?:${AT_RISK})`, 'iu');
const HAS_SIGN = new RegExp(`^'+(?:${AT_RISK})`, 'iu');

/**
 * A text that a spreadsheet shows as it is, neither run nor converted: OWASP ASVS 1.2.10 puts an apostrophe before it.
 * {@link readPlainCell} takes exactly that apostrophe away.
 */
export const plainCell = (text: string): string => (NEEDS_SIGN.test(text) ? `'${text}` : text);

/** The text of a cell that {@link plainCell} may have written. */
export const readPlainCell = (cell: string): string => (HAS_SIGN.test(cell) ? cell.slice(1) : cell);

/**
 * What a spreadsheet would take for a formula when a cell begins with it, full-width forms included.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/u;

/** A cell that a spreadsheet shows and does not run: OWASP ASVS 1.2.10 puts a single quote before it. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

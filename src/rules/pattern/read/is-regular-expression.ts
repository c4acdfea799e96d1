/** What only regular expressions have: `\b`, `\d`, `|`, `.*`, `(?`, `[^`, `[a-`, `)+`, `]*`, `fo+`, `{2`. */
const TELLING =
  /(?:^|[^\w:])\\[bBdDsSwW]|\\[bBdDsSwW](?!\w)|\||\.[*+]|\(\?|\[\^|\[\w-\w|[)\]][*+?]|[A-Za-z]{2}\+(?![\w+])|\{\d/;

/** Whether somebody wrote a pattern as a regular expression. */
export const isRegularExpression = (source: string): boolean => TELLING.test(source);

/** In this order: what stands for several characters, then what stands for one. */
const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/\\b/g, ''],
  [/\\d[+*]?/g, ' {number} '],
  [/\\[sW][+*?]?/g, ' '],
  [/(?:\\w[+*]|(?<=[A-Za-z])\+)(?!\S)/g, '*'],
  [/\.[*+]\??/g, ' … '],
];

/** The pattern that says about the same as a regular expression; it may have faults. */
export const rewriteRegularExpression = (source: string): string =>
  REWRITES.reduce((text, [from, to]) => text.replace(from, to), source);

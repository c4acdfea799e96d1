import type { Pattern } from './pattern';

/** The one way to write a pattern: words with single spaces, `*` behind beginnings. */
export function printPattern(pattern: Pattern): string {
  return pattern.words.map(({ text, match }) => (match === 'prefix' ? `${text}*` : text)).join(' ');
}

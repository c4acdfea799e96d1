import type { Pattern } from './pattern';

/** The one way to write a pattern: words with single spaces, `*` behind beginnings. */
export function printPattern({ elements }: Pattern): string {
  return elements
    .map((element) => ('text' in element ? `${element.text}${element.kind === 'beginning' ? '*' : ''}` : ''))
    .join(' ');
}

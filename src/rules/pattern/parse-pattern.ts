import type { Pattern, PatternFault } from './pattern';
import { printPattern } from './print-pattern';
import { finishReading } from './read/finish-reading';
import { readElements } from './read/read-elements';

export type ParsedPattern =
  { readonly kind: 'ok'; readonly pattern: Pattern } | { readonly kind: 'faulty'; readonly fault: PatternFault };

/**
 * Reads a pattern: `release notes`, `schedul*`, `*flow`, `~deliver`, `"As-Is"`, `as a … i want`, `^fix`, `done$`,
 * `{date}`. Never throws, and takes time in proportion to the length, whatever the text.
 *
 * @param source anything; words are parted by white space or hyphens
 * @returns the pattern, or its first fault, with a suggestion that can be read where one can be guessed
 */
export function parsePattern(source: string): ParsedPattern {
  const finished = finishReading(readElements(source));
  if (finished.kind === 'ok') return finished;
  const { fault, meant } = finished;
  return { kind: 'faulty', fault: meant === undefined ? fault : { ...fault, suggestion: printPattern(meant) } };
}

import { parsePattern, type PatternFault } from '#rules';

/** What is wrong with one line of the words that deny. */
export function negationFault(line: string): PatternFault | undefined {
  const parsed = parsePattern(line.replace(/^…|…\d*$/g, ''));
  return parsed.kind === 'ok' ? undefined : parsed.fault;
}

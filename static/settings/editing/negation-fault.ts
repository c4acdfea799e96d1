import { readNegation, type PatternFault } from '#rules';

/** What is wrong with one line of the words that deny. */
export function negationFault(line: string): PatternFault | undefined {
  const read = readNegation(line);
  return read.kind === 'ok' ? undefined : read.fault;
}

import { USUAL_REACH, type Negation } from './negation';
import { printPattern } from './print-pattern';

/** The one way to write a negation: no gap where none is needed, its number only if it is not the usual one. */
export function printNegation({ pattern, denies, reach }: Negation): string {
  const words = printPattern(pattern);
  const number = reach === USUAL_REACH ? '' : String(reach);
  if (denies === 'before') return `…${number} ${words}`;
  return number === '' ? words : `${words} …${number}`;
}

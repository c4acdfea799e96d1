import { Buffer } from 'node:buffer';

/**
 * The same text, in memory as one piece. A string that was put together is a tree of its pieces until somebody reads it,
 * and one that was cut out holds on to the whole: the first contender to read it would pay for all of them.
 *
 * @param text without half of a surrogate pair
 */
export const flatten = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

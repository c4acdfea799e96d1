import { pick } from './pick';
import type { Random } from '#measure';

const DISGUISES: readonly ((word: string, at: number) => string)[] = [
  // As a word processor hyphenates it.
  (word, at) => `${word.slice(0, at)}\u00ad${word.slice(at)}`,
  // As a PDF gives it.
  (word) => word.replace('ffi', 'ﬃ').replace('fi', 'ﬁ').replace('fl', 'ﬂ'),
  // As an East Asian keyboard writes it.
  (word) => word.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  // With an accent, once as a character of its own and once not.
  (word) => word.replace(/[aeo]/, (letter) => `${letter}\u0301`),
  (word) => word.replace(/[aeo]/, (letter) => `${letter}\u0301`.normalize('NFC')),
];

/** The same word to a reader, other characters to a program. */
export const disguise = (random: Random, word: string): string =>
  pick(random, DISGUISES)(word, Math.ceil(word.length / 2));

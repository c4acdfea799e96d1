const WORD = '[\\p{L}\\p{N}\\p{M}_]';

/**
 * The regular expression that an app makes of a word or phrase: whole words, any case, any white space or hyphens between.
 *
 * @param flags besides `iu`
 */
export const regExpOf = (pattern: string, flags: '' | 'g'): RegExp =>
  new RegExp(`(?<!${WORD})${pattern.replaceAll(' ', '[\\s\\-\\u2010\\u2011]+')}(?!${WORD})`, `${flags}iu`);

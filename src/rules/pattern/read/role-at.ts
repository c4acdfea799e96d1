import { traitsOf } from '../../matcher/characters';

type Role = ReturnType<typeof traitsOf>['role'];

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;

/** Asked for every character of every pattern when a page opens: a table costs less there than Unicode's properties. */
const ASCII_ROLES: readonly Role[] = Array.from({ length: 128 }, (_, code) => {
  if (code === 0x20 || code === 0x2d || (code >= 0x09 && code <= 0x0d)) return 'soft';
  if (code === APOSTROPHE) return 'apostrophe';
  const isDigit = code >= 0x30 && code <= 0x39;
  const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return isDigit || isLetter || code === 0x5f ? 'word' : 'hard';
});

/** Whether a UTF-16 code unit is an ASCII letter, digit or underscore. */
export const isAsciiWordCode = (code: number): boolean => code < 128 && ASCII_ROLES[code] === 'word';

/**
 * What the character at a UTF-16 offset is to the matcher; half a pair is `hard`.
 *
 * @param position inside the text, not within a pair
 */
export function roleAt(text: string, position: number): Role {
  const code = text.charCodeAt(position);
  if (code < 128) return ASCII_ROLES[code] ?? 'hard';
  if (code === CURLY_APOSTROPHE) return 'apostrophe';
  // Curly quotes, bullets and the ellipsis, which patterns often have.
  if (code >= 0x2018 && code <= 0x2026) return 'hard';
  return traitsOf(String.fromCodePoint(text.codePointAt(position) ?? code)).role;
}

import type { Reading } from './reading';
import { roleAt } from './role-at';

const QUOTES = '"“”„';

/** Whether one of the signs that stand around exact text is at a UTF-16 offset. Straight or curly, any closes any. */
export const isQuoteAt = (text: string, position: number): boolean =>
  position < text.length && QUOTES.includes(text.charAt(position));

/** Whether an ellipsis begins there, be it one character or dots; a single dot is none. */
export function isEllipsisAt(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return code === 0x2026 || (code === 0x2e && text.charCodeAt(position + 1) === 0x2e);
}

/** Whether nothing stands there that would have to be parted from the element before by a space. */
export function isPartedAt({ source, end }: Reading, position: number): boolean {
  if (position >= end || isEllipsisAt(source, position)) return true;
  const role = roleAt(source, position);
  return role === 'soft' || role === 'invisible';
}

/** Whether a word, or the invisible beginning of one, is there. */
export function isWordAt({ source, end }: Reading, position: number): boolean {
  if (position >= end) return false;
  const role = roleAt(source, position);
  return role === 'word' || role === 'unspaced' || role === 'invisible';
}

/** Whether an ASCII digit is there. */
export function isDigitAt(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return code >= 0x30 && code <= 0x39;
}

import type { Reading } from './reading';
import { roleAt } from './role-at';
import { isEllipsisAt, isQuoteAt } from './sign-at';

/** Where the next space, quote, brace or ellipsis is. The first character belongs to the run, whatever it is. */
export function endOfRun({ source, end }: Reading, start: number): number {
  let position = Math.min(start + 1, end);
  while (position < end) {
    if (roleAt(source, position) === 'soft' || isQuoteAt(source, position)) break;
    if (isEllipsisAt(source, position) || source.charAt(position) === '{') break;
    position += 1;
  }
  return position;
}

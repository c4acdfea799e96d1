import type { Span } from '#rules';

import { isOfWord } from './is-of-word';
import type { Reading } from './reading';

/** Whether a hard character touches a stretch of a text. An apostrophe is hard unless it stands within a word. */
export function hasHard({ characters }: Reading, { start, end }: Span): boolean {
  return characters.some((character, nth) => {
    if (character.end <= start || character.start >= end) return false;
    if (character.kind === 'apostrophe') return ![nth - 1, nth + 1].every((next) => isOfWord(characters[next]?.kind));
    return character.kind === 'hard';
  });
}

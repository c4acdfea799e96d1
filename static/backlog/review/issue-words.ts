import type { Because } from '../scan/scanned-issue';

const WHY_NOT = {
  even: 'As much speaks for one side as for the other',
  'no-match': 'No rule matched',
  'left-out': 'Its type takes no part',
  'no-text': 'No text to read',
  gone: 'Deleted since, or no longer visible to you',
  'other-language': 'In a language that these rules do not read',
} as const satisfies Record<Exclude<Because['kind'], 'words'>, string>;

/** What speaks for a suggestion, or why there is none. */
export function becauseWords(because: Because): string {
  return because.kind === 'words' ? because.words.join(' · ') : WHY_NOT[because.kind];
}

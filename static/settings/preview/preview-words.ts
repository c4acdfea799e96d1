import type { Agreement, Effect } from '#measure';

/** What a change is called in the list. */
export const EFFECT_NAME = {
  spoilt: 'Agrees today, would be wrong',
  lost: 'Agrees today, would say neither',
  misled: 'Says neither today, would be wrong',
  undecided: 'Nobody has decided',
  withdrawn: 'Wrong today, would say neither',
  mended: 'Would be right',
} as const satisfies Record<Effect, string>;

/** Whether a change makes the rules agree less, or more, with what people decided. */
export const TONE = {
  spoilt: 'worse',
  lost: 'worse',
  misled: 'worse',
  undecided: 'even',
  withdrawn: 'better',
  mended: 'better',
} as const satisfies Record<Effect, 'worse' | 'even' | 'better'>;
export type Tone = (typeof TONE)[Effect];

export const number = (count: number): string => count.toLocaleString('en');

/** How many issues change their place, in a sentence. */
export function movedWords(moved: number, issues: number): string {
  const all = issues === 1 ? 'The only issue' : `Of ${number(issues)} issues`;
  if (issues === 1) return moved === 0 ? `${all} keeps its place.` : `${all} changes its place.`;
  if (moved === 0) return `${all} none changes its place.`;
  return moved === 1 ? `${all} 1 changes its place.` : `${all} ${number(moved)} change their place.`;
}

/** What becomes of the agreement with people, in a sentence. */
export function agreementWords({ decided, before, after }: Agreement): string {
  const difference = after - before;
  if (difference === 0) return `The draft agrees with people as often as the published rules.`;
  const more = difference > 0 ? 'more' : 'fewer';
  return `The draft agrees with people on ${number(Math.abs(difference))} ${more} of ${number(decided)}.`;
}

/** How many issues are not compared, in a sentence. */
export const leftOutWords = (count: number): string =>
  count === 1
    ? '1 issue is not counted: its type gets no suggestion.'
    : `${number(count)} issues are not counted: their types get no suggestion.`;

import { PLACES, type Place, type SavedTest } from '#rules';

/** What a test asks for: that an issue is, or is not, in a place. */
export interface Asked {
  readonly kind: 'must' | 'mustNot';
  readonly place: Place;
}

const WORDS = {
  backlog: 'Backlog',
  plan: 'Plan',
  mixed: 'both',
  unclear: 'left open',
} as const satisfies Record<Place, string>;

/** Everything that a test can ask for, in the order in which it is offered. */
export const ASKS: readonly Asked[] = (['must', 'mustNot'] as const).flatMap((kind) =>
  PLACES.map((place) => ({ kind, place })),
);

/** What is asked for, in words: `must be Plan`. */
export const askedWords = ({ kind, place }: Asked): string =>
  `${kind === 'must' ? 'must be' : 'must not be'} ${WORDS[place]}`;

/** What a test asks for; one from a file may ask for both. */
export const asksOf = ({ must, mustNot }: Pick<SavedTest, 'must' | 'mustNot'>): readonly Asked[] => [
  ...(must === undefined ? [] : [{ kind: 'must', place: must } as const]),
  ...(mustNot === undefined ? [] : [{ kind: 'mustNot', place: mustNot } as const]),
];

/** How many tests pass, in words: `11 of 12 tests pass`. */
export function passWords(failing: number, all: number): string {
  if (failing === 0) return all === 1 ? 'The test passes' : `All ${all} tests pass`;
  return all === 1 ? 'The test fails' : `${failing} of ${all} tests ${failing === 1 ? 'fails' : 'fail'}`;
}

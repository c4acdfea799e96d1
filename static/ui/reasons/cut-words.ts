import type { Suggestion } from '#rules';

/** Says that a text was not read to its end, and what that means; undefined where it was. */
export function cutWords({ cut, evidence }: Pick<Suggestion, 'cut' | 'evidence'>): string | undefined {
  if (!cut) return undefined;
  return evidence.length === 0
    ? 'Not all of this text was read: reading stopped before anything matched.'
    : 'Not all of this text was read: the first matches count.';
}

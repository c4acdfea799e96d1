import type { BandBorders } from '#rules';

import { percentOf } from '../../ui/percent-of';

/** A band whose beginning can be chosen; Low is the rest. */
export const BORDERS = ['high', 'medium'] as const;
export type Border = (typeof BORDERS)[number];

/** The borders with one moved, as far as the other lets it: High begins no lower than Medium. */
export function moveBorder({ high, medium }: BandBorders, border: Border, percent: number): BandBorders {
  const to = percent / 100;
  return border === 'high' ? { high: Math.max(to, medium), medium } : { high, medium: Math.min(to, high) };
}

export type ReadBorder =
  { readonly kind: 'ok'; readonly borders: BandBorders } | { readonly kind: 'fault'; readonly fault: string };

/** Reads what is typed for one of the borders. */
export function readBorder(borders: BandBorders, border: Border, typed: string): ReadBorder {
  const percent = Number(typed);
  if (typed.trim() === '' || !Number.isInteger(percent) || percent < 0 || percent > 100) {
    return { kind: 'fault', fault: 'Write a whole number from 0 to 100.' };
  }
  const moved = moveBorder(borders, border, percent);
  if (percentOf(moved[border]) === percent) return { kind: 'ok', borders: moved };
  return {
    kind: 'fault',
    fault:
      border === 'high'
        ? `High begins no lower than Medium, ${percentOf(borders.medium)} %.`
        : `Medium begins no higher than High, ${percentOf(borders.high)} %.`,
  };
}

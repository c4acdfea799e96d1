import type { Place, Side } from '#rules';

/**
 * What a change of place is to the people who decided about the issue, the worst first:
 *
 * - `spoilt`: was right, and goes to the other side
 * - `lost`: was right, and says neither any more
 * - `misled`: said neither, and now says the wrong one
 * - `undecided`: nobody has decided, or it said neither before and after
 * - `withdrawn`: was wrong, and says neither any more
 * - `mended`: becomes right
 */
export const EFFECTS = ['spoilt', 'lost', 'misled', 'undecided', 'withdrawn', 'mended'] as const;
export type Effect = (typeof EFFECTS)[number];

/** @param decided where a person put the issue; undefined where nobody has */
export function effectOf(decided: Side | undefined, from: Place, to: Place): Effect {
  if (decided === undefined) return 'undecided';
  if (to === decided) return 'mended';
  if (from === decided) return isSide(to) ? 'spoilt' : 'lost';
  if (isSide(to)) return 'misled';
  return isSide(from) ? 'withdrawn' : 'undecided';
}

const isSide = (place: Place): place is Side => place === 'backlog' || place === 'plan';

import type { Band, Side, Suggestion } from '#rules';

/** How sure the rules were of what a person decided: not at all, where they would have said something else. */
export const bandOfDecision = ({ place, band }: Pick<Suggestion, 'place' | 'band'>, decided: Side): Band =>
  place === decided ? band : 'low';

import { isPersonsDecision, type StandingTag, type TagDecision } from '#issue';
import type { Band, Place, Side } from '#rules';

import { bandOfDecision } from './band-of-decision';

/** Where selected issues shall go: each to its suggested place, or all to one that a person names. */
export type TagChoice = 'suggested' | Side;

/** An issue as far as planning needs it. */
export interface TagSubject {
  readonly place: Place;
  readonly band: Band;
  readonly standing: StandingTag;
  /** Whether a run wrote the tag without the label that is to be written now, or with the other side's beside it. */
  readonly lacksLabel?: boolean;
}

/** What to do with one issue. */
export type TagPlan =
  | { readonly kind: 'write'; readonly decision: TagDecision }
  /** Nothing to do: it is tagged with that place already. */
  | { readonly kind: 'standing' }
  /** The rules suggest no side, and the person named none. */
  | { readonly kind: 'no-suggestion' }
  /** A person decided about this issue: no list overwrites that. */
  | { readonly kind: 'person-decided' };

/**
 * What approving an issue from a list writes. An approved suggestion is by the run; a place that the person names for
 * the whole list is that person's own decision.
 *
 * @param rules version of the rules that made the suggestion; 0 for the built-in ones
 */
export function planTag({ place, band, standing, lacksLabel }: TagSubject, choice: TagChoice, rules: number): TagPlan {
  const target = choice === 'suggested' ? place : choice;
  const by = choice === 'suggested' ? 'run' : 'person';
  if (standing.kind === 'tagged' && standing.place === target && (standing.by === by || standing.by === 'person')) {
    if (lacksLabel !== true) return { kind: 'standing' };
    // Whoever decided stays who decided.
    return {
      kind: 'write',
      decision: { place: target, band: bandOfDecision({ place, band }, target), by: standing.by, rules },
    };
  }
  if (isPersonsDecision(standing)) return { kind: 'person-decided' };
  if (target === 'mixed' || target === 'unclear') return { kind: 'no-suggestion' };
  return { kind: 'write', decision: { place: target, band: bandOfDecision({ place, band }, target), by, rules } };
}

import type { StandingTag } from '#issue';
import type { Place, Side } from '#rules';

import { PLACE_NAME } from '../ui/place-words';

/** What the panel says of the tag that stands. */
export interface StandingWords {
  /** Where the issue is, as decided; undefined when nothing is decided. */
  readonly place: Side | undefined;
  /** Who decided, after the place: "decided by a person". */
  readonly who: string;
  /** How it stands to the suggestion and to the rules in force; quiet, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * The tag that stands, in words.
 *
 * @param suggested what the rules say now
 * @param version of the rules in force; 0 for the built-in ones
 */
export function standingWords(standing: StandingTag, suggested: Place, version: number): StandingWords {
  switch (standing.kind) {
    case 'none':
      return { place: undefined, who: 'Not decided yet.', notes: [] };
    case 'tagged':
      return {
        place: standing.place,
        who: standing.by === 'person' ? 'decided by a person' : 'tagged by a run over many issues',
        notes: [...agreement(standing.place, suggested, standing.by === 'person'), ...age(standing.rules, version)],
      };
    case 'labelled':
      return {
        place: standing.place,
        who: 'by a label that somebody set by hand',
        notes: agreement(standing.place, suggested, true),
      };
    case 'removed':
      return {
        place: undefined,
        who: `Not decided: somebody took the ${PLACE_NAME[standing.place]} label off by hand.`,
        notes: ['That is a person’s decision: no rule sets it again.'],
      };
  }
}

const OTHER_SIDE = { backlog: 'plan', plan: 'backlog' } as const satisfies Record<Side, Side>;

function agreement(place: Side, suggested: Place, byPerson: boolean): readonly string[] {
  if (suggested === place) return ['The rules suggest the same.'];
  if (suggested === 'mixed')
    return [`The rules see a ${OTHER_SIDE[place]} half too: it can become an issue of its own.`];
  if (suggested === 'unclear') return [];
  const lean = `The rules would suggest ${PLACE_NAME[suggested]}.`;
  return [byPerson ? `${lean} The person’s decision stays.` : `${lean} Worth a second look.`];
}

function age(rules: number, version: number): readonly string[] {
  if (rules >= version) return [];
  const made = rules === 0 ? 'the built-in rules' : `version ${rules} of the rules`;
  return [`Decided under ${made}; version ${version} is in force now.`];
}
